//! Tables of sentences: which technology they name, which they only seem to.

use super::*;
use crate::feeds::{Body, Draft};

fn read(title: &str, text: &str, company: &str, tags: &[&str]) -> Vec<Technology> {
    let draft = Draft {
        title: title.to_owned(),
        company: company.to_owned(),
        tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
        body: Body::Plain(text.to_owned()),
        ..Draft::default()
    };
    let (title, text) = (title.into(), text.into());
    let evidence = Some(Vec::new());
    let mut reading = Reading { draft: &draft, title: &title, text: &text, evidence };
    let technologies = technologies(&mut reading);
    assert_eq!(reading.evidence.unwrap().len(), technologies.len());
    technologies
}

fn names(text: &str) -> Vec<String> {
    read("", text, "", &[]).into_iter().map(|technology| technology.name).collect()
}

/// Sentences that name the technology.
const NAMED: &[(&str, &str)] = &[
    ("go", "You write Go and a little Python."),
    ("go", "Experience with Go or a willingness to learn it"),
    ("go", "Our services are built in Go, our website is not."),
    ("go", "- Go\n- Kafka\n- Linux"),
    ("go", "Stack: typescript, go, postgres"),
    ("go", "Golang engineers wanted"),
    ("c", "Firmware in C, C++ and Rust"),
    ("c", "Strong knowledge of C and Linux"),
    ("r", "Statistics with R, Python and SQL."),
    ("d", "We like C, D or Rust."),
    ("rust", "We rewrote the parser in Rust last year."),
    ("swift", "iOS development in Swift and Objective-C"),
    ("dart", "Flutter apps written in Dart"),
    ("spring", "Java 17, Spring and Hibernate"),
    ("spring", "Experience with Spring Boot"),
    ("express", "Node.js, Express, MongoDB"),
    ("express", "an API in Express.js"),
    ("chef", "Automation with Chef, Puppet or Ansible"),
    ("puppet", "Puppet, Terraform and a sense of humour"),
    ("lambda", "AWS services such as S3, Lambda and DynamoDB"),
    ("spark", "Data pipelines in Spark and Scala"),
    ("crystal", "Ruby, Crystal, Elixir"),
    ("julia", "Python, Julia or MATLAB"),
    ("ada", "Safety-critical software in Ada, C and C++"),
    ("oracle database", "Databases: Oracle, PostgreSQL, MySQL"),
    ("elasticsearch", "Redis, Elastic, RabbitMQ"),
    ("ms access", "Excel, Access, SQL"),
    ("node.js", "React in the browser, Node on the server"),
    ("flask", "a small service in Flask"),
    ("play", "Scala with Akka and Play Framework"),
    ("scala", "We write Scala."),
    ("elixir", "Our back end is Elixir with Phoenix."),
    ("phoenix", "Our back end is Elixir with Phoenix."),
    ("rails", "a Rails monolith of twelve years"),
    ("ruby", "a Ruby on Rails monolith"),
    ("gin", "Go with Gin and GORM"),
    ("helm", "Kubernetes, Helm and Argo CD"),
    ("argocd", "Kubernetes, Helm and Argo CD"),
    ("vault", "Terraform, Vault and Consul"),
    ("consul", "Terraform, Vault and Consul"),
    ("nomad", "Jobs run on Nomad and Kubernetes."),
    ("saltstack", "Ansible, Salt, Terraform"),
    ("ember", "Ember, React or Vue"),
    ("backbone", "jQuery, Backbone, Underscore"),
    ("unity", "Games in Unity with C#"),
    ("apex", "Apex, Visualforce and Lightning"),
    ("sql", "Good SQL and some Python"),
    ("rest", "GraphQL and REST APIs"),
    ("rest", "You know REST, SOAP and gRPC."),
    ("soap", "You know REST, SOAP and gRPC."),
    ("excel", "Reports in Excel and Power BI"),
    ("react", "React, Redux and TypeScript"),
    ("react", "experience with react is a plus"),
    ("hive", "Hadoop, Hive, Pig"),
    ("pig", "Hadoop, Hive, Pig"),
    ("storm", "Kafka, Storm and Flink"),
    ("beam", "pipelines on Apache Beam"),
    ("airflow", "Airflow, dbt, Snowflake"),
    ("dbt", "Airflow, dbt, Snowflake"),
    ("snowflake", "Data lands in Snowflake."),
    ("travis ci", "GitHub, Travis, Heroku"),
    ("jenkins", "Builds run on Jenkins."),
    ("bamboo", "Jira, Bamboo, Bitbucket"),
    ("c#", "C# and .NET"),
    (".net", "C#/.NET developer"),
    (".net", "mostly .net based services"),
    ("c++", "modern C++17"),
    ("objective-c", "Objective-C and Swift"),
    ("f#", "F#, Haskell or OCaml"),
    ("node.js", "NodeJS/Express"),
    ("java", "Java-based services"),
    ("java", "使用Java开发"),
    ("php", "PHP8 and Symfony"),
    ("vue", "Vue3 with Pinia"),
    ("kubernetes", "deployments on EKS"),
    ("bash", "shell scripting"),
    ("ios", "an iOS app"),
    ("groovy", "pipelines in Groovy, Jenkins"),
    ("meteor", "Meteor, MongoDB, React"),
    ("grails", "Groovy, Grails and Java"),
    ("tornado", "Python, Tornado, Redis"),
    ("gatsby", "Gatsby, React, GraphQL"),
    ("maven", "Java, Maven, Jenkins"),
    ("ant", "Ant, Maven, Gradle"),
    ("gulp", "Webpack, Gulp, npm"),
    ("flutter", "a Flutter app"),
    ("electron", "TypeScript and Electron"),
    ("cypress", "tests in Cypress and Jest"),
    ("temporal", "Go, Temporal, Kafka"),
    ("celery", "Django with Celery and Redis"),
    ("pulsar", "Kafka or Pulsar"),
    ("nats", "gRPC and NATS"),
    ("presto", "Hive, Presto and Spark"),
    ("kotlin", "Kotlin/Java"),
    ("vagrant", "Vagrant, Docker, Ansible"),
    ("packer", "Packer, Terraform, AWS"),
    ("lua", "nginx with Lua"),
    ("perl", "legacy Perl"),
    ("scheme", "Lisp, Scheme, Haskell"),
    ("zig", "Zig, Rust or C"),
    ("elm", "Elm, Haskell, Nix"),
    ("looker", "dashboards in Looker"),
    ("sentry", "Datadog, Sentry, PagerDuty"),
    ("git", "git and GitHub"),
    ("linux", "GNU/Linux"),
    ("windows", "Windows and macOS desktops"),
    ("agile", "an Agile team"),
];

/// Sentences that only seem to name it.
const SEEMING: &[(&str, &str)] = &[
    ("go", "You own our go-to-market plan for Python users."),
    ("go", "Go beyond what is asked and talk to customers."),
    ("go", "We go the extra mile. Java is used."),
    ("go", "Ready to go? Let's go!"),
    ("go", "Users pay on the go with our Android app."),
    ("go", "Docker images and go live on Fridays"),
    ("c", "We closed our Series C last spring."),
    ("c", "Talk to C-level buyers about SQL."),
    ("c", "Objective-C is what we speak."),
    ("c", "C++ only"),
    ("r", "The R&D team uses Python."),
    ("r", "R & D with Python"),
    ("d", "R&D in Java"),
    ("d", "Series D, Python shop"),
    ("rust", "Steel parts are checked for rust."),
    ("rust", "The Rust Belt is our home."),
    ("swift", "A swift answer matters to us."),
    ("swift", "SWIFT payments and SEPA"),
    ("dart", "Table tennis, darts and a bar"),
    ("spring", "Internship in Spring 2027, Java welcome"),
    ("spring", "Silver Spring, Maryland"),
    ("spring", "We will grow in spring."),
    ("express", "You can express ideas clearly."),
    ("express", "American Express is a customer."),
    ("chef", "Lunch from our private chef"),
    ("lambda", "The Lambda architecture has two layers."),
    ("lambda", "We teach at Lambda School."),
    ("spark", "You spark joy and curiosity."),
    ("spark", "Backed by Spark Capital"),
    ("crystal", "You write with crystal-clear prose."),
    ("crystal", "Crystal Reports and SQL"),
    ("julia", "Write to julia@quill.example about Python."),
    ("ada", "ADA accessibility, HTML and CSS"),
    ("oracle database", "Deployments of Oracle HCM"),
    ("oracle database", "She worked at Oracle."),
    ("elasticsearch", "An elastic budget"),
    ("elasticsearch", "Elastic Beanstalk, S3"),
    ("ms access", "Access to our gym, and Python courses"),
    ("ms access", "Identity and Access Management in Go"),
    ("node.js", "thousands of nodes in Kubernetes"),
    ("node.js", "each node of the cluster runs Linux"),
    ("flask", "a hip flask"),
    ("play", "You play a key role in our Java team."),
    ("play", "apps in the Google Play store"),
    ("phoenix", "Phoenix, AZ or remote"),
    ("phoenix", "Our office in Phoenix uses Java."),
    ("rails", "the rails for open finance"),
    ("rails", "guard rails and Python"),
    ("gin", "gin and tonic on Fridays"),
    ("helm", "A founder at the helm of a Java shop"),
    ("vault", "Veeva Vault and SQL"),
    ("vault", "Data Vault modelling, dbt"),
    ("nomad", "digital nomads welcome, Python too"),
    ("saltstack", "Salt Lake City, Utah; Java"),
    ("ember", "an ember of hope"),
    ("backbone", "Java is the backbone of our bank."),
    ("unity", "a spirit of unity"),
    ("sql", "turn MQLs to SQLs: MQL to SQL conversion"),
    ("rest", "the rest of the team uses Java"),
    ("rest", "Python for one half, Go for the rest."),
    ("soap", "writes SOAP notes for patients"),
    ("excel", "You excel at writing and Python."),
    ("excel", "Excel in a fast team"),
    ("react", "You react to incidents with Python."),
    ("react", "React quickly when systems fail"),
    ("hive", "a hive of activity"),
    ("beam", "steel beams"),
    ("snowflake", "star and snowflake schemas"),
    ("travis ci", "Ask travis@quill.example."),
    (".net", "Apply at https://jobs.quill.net/apply"),
    (".net", "write to me@fastpost.net"),
    ("java", "JavaScript only"),
    ("java", "we love javascript"),
    ("java", "see www.java.com"),
    ("python", "Apply at https://python.org/jobs/1"),
    ("rust", "https://quill.example/rust/jobs"),
    ("redis", "see redis.io for more"),
    ("ios", "Cisco IOS and NX-OS"),
    ("assembly", "General Assembly taught her HTML."),
    ("bash", "Shell Oil uses Python."),
    ("basic", "Basic understanding of Linux"),
    ("processing", "payment processing in Java"),
    ("scheme", "our pension scheme"),
    ("groovy", "a groovy office"),
    ("meteor", "meteoric growth, a meteor of a start"),
    ("tornado", "tornado season"),
    ("maven", "a marketing maven"),
    ("ant", "an ant farm"),
    ("cypress", "Cypress, Texas"),
    ("temporal", "temporal data in PostgreSQL"),
    ("celery", "celery sticks and hummus"),
    ("nats", "gnats"),
    ("presto", "and presto, it works in Java"),
    ("kafka", "Franz Kafkas Werke"),
    ("elm", "12 Elm Street, Python meetup"),
    ("windows", "time windows for deliveries"),
    ("git", "legit digital gits"),
    ("move", "Move fast with Java"),
    ("lean", "Lean startup, Python"),
    ("hack", "Hack days and Python"),
    ("render", "You render 3D scenes in C++."),
    ("next.js", "Next, you meet the Python team."),
    ("less", "Less talk, more CSS"),
    ("spa", "a spa and a gym"),
    ("lit", "a well lit office with React posters"),
    ("dynamics", "team dynamics and Python"),
    ("rest", "Rest assured that we use Java."),
    ("next.js", "ES6/ES.Next, LINQ"),
    ("emr", "an electronic medical record (EMR) system in Java"),
];

#[test]
fn doubtful_names_are_judged_by_their_surroundings() {
    let missed: Vec<_> = NAMED
        .iter()
        .filter(|(name, text)| !names(text).iter().any(|found| found == name))
        .collect();
    let seen: Vec<_> = SEEMING
        .iter()
        .filter(|(name, text)| names(text).iter().any(|found| found == name))
        .collect();
    assert!(missed.is_empty() && seen.is_empty(), "missed {missed:#?}\nseen {seen:#?}");
}

#[test]
fn a_company_is_not_its_own_technology() {
    let found = |text: &str, company: &str| !read("", text, company, &[]).is_empty();
    assert!(!found("At Snowflake you meet customers.", "Snowflake"));
    assert!(!found("Lambda is a trusted partner.", "Lambda Labs"));
    assert!(found("We run Kafka and Snowflake.", "Snowflake"));
}

#[test]
fn demand_is_told_apart() {
    let text = "Requirements:\n- Java and PostgreSQL\n- Kotlin is a plus\n\nNice to have\n- Kafka\n\
        \nHow we work\nWe use Docker. We do not use Jenkins or Perl. We are migrating from \
        Oracle DB to MySQL. Rust required, Zig a bonus. No prior Terraform experience is needed.";
    let demands: Vec<(String, Option<bool>)> = read("Senior Go Developer", text, "", &[])
        .into_iter()
        .map(|technology| (technology.name, technology.required))
        .collect();
    let demand =
        |name: &str| demands.iter().find(|(known, _)| known == name).map(|(_, demand)| *demand);
    let cases = [
        ("go", Some(Some(true))),
        ("java", Some(Some(true))),
        ("postgresql", Some(Some(true))),
        ("kotlin", Some(Some(false))),
        ("kafka", Some(Some(false))),
        ("docker", Some(None)),
        ("jenkins", None),
        ("perl", None),
        ("oracle database", Some(Some(false))),
        ("mysql", Some(None)),
        ("rust", Some(Some(true))),
        ("zig", Some(Some(false))),
        ("terraform", Some(Some(false))),
    ];
    for (name, expected) in cases {
        assert_eq!(demand(name), expected, "{name} in {demands:?}");
    }
}

#[test]
fn sure_tags_count_and_doubtful_ones_do_not() {
    let found: Vec<String> = read("Engineer", "", "", &["PostgreSQL", "go", "Kotlin", "Lead"])
        .into_iter()
        .map(|technology| technology.name)
        .collect();
    assert_eq!(found, ["postgresql", "kotlin"]);
}

#[test]
fn the_public_names_are_usable() {
    assert_eq!(canonical("Golang"), Some(("go", Kind::Language)));
    assert_eq!(canonical("postgres"), Some(("postgresql", Kind::Database)));
    assert_eq!(canonical("nonsense"), None);
    assert!(super::names().contains(&"rust"));
    assert!(aliases("kubernetes").contains(&"k8s"));
}

#[test]
fn long_lists_take_linear_time() {
    let text = "Go, ".repeat(50_000);
    assert_eq!(names(&text), ["go"; 0]);
    let text = "Go, Rust, Python / ".repeat(20_000);
    assert_eq!(names(&text), ["go", "rust", "python"]);
}
