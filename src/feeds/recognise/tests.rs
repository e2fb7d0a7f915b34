use super::*;

#[test]
fn every_provider_is_known_by_its_addresses() {
    let cases = [
        ("https://boards.greenhouse.io/bluefin", "greenhouse", "bluefin"),
        ("https://job-boards.greenhouse.io/bluefin/jobs/42?gh_jid=42", "greenhouse", "bluefin"),
        (
            "https://boards-api.greenhouse.io/v1/boards/bluefin/jobs?content=true",
            "greenhouse",
            "bluefin",
        ),
        ("https://boards.greenhouse.io/embed/job_board/js?for=bluefin", "greenhouse", "bluefin"),
        ("//boards.greenhouse.io/embed/job_app?for=bluefin&token=42", "greenhouse", "bluefin"),
        ("https://jobs.lever.co/Bluefin/0e6a", "lever", "Bluefin"),
        ("https://api.lever.co/v0/postings/bluefin?mode=json", "lever", "bluefin"),
        ("https://jobs.ashbyhq.com/Bluefin%20Systems/0e6a", "ashby", "Bluefin Systems"),
        ("jobs.ashbyhq.com/bluefin/embed?version=2", "ashby", "bluefin"),
        ("https://api.ashbyhq.com/posting-api/job-board/bluefin", "ashby", "bluefin"),
        ("https://apply.workable.com/bluefin/j/AB12/", "workable", "bluefin"),
        ("https://apply.workable.com/api/v1/widget/accounts/bluefin", "workable", "bluefin"),
        ("https://bluefin.workable.com/", "workable", "bluefin"),
        ("https://bluefin.recruitee.com/o/backend", "recruitee", "bluefin"),
        ("https://bluefin.jobs.personio.de/job/1?language=en", "personio", "bluefin"),
        ("https://bluefin.jobs.personio.com/xml", "personio", "bluefin"),
        ("https://bluefin.teamtailor.com/jobs/1-backend", "teamtailor", "bluefin"),
        ("https://bluefin.na.teamtailor.com/jobs", "teamtailor", "bluefin.na.teamtailor.com"),
        ("https://ats.rippling.com/en-GB/bluefin/jobs/0e6a", "rippling", "bluefin"),
        ("https://ats.rippling.com/embed/bluefin/jobs?s=x", "rippling", "bluefin"),
        ("https://ats.us1.rippling.com/bluefin/jobs", "rippling", "bluefin"),
        ("https://api.rippling.com/platform/api/ats/v1/board/bluefin/jobs", "rippling", "bluefin"),
        ("https://jobs.gem.com/bluefin/am9i", "gem", "bluefin"),
        ("https://api.gem.com/job_board/v0/bluefin/job_posts/", "gem", "bluefin"),
        ("http://hire.jobvite.com/CompanyJobs/Job.aspx?c=qAbCdEf2&j=o1", "jobvite", "qAbCdEf2"),
        ("https://jobs.jobvite.com/careers/bluefin/jobs?nl=1", "jobvite", "bluefin"),
        ("https://www.comeet.com/jobs/bluefin/A1.00B/backend/B1.44C", "comeet", "A1.00B"),
        (
            "https://www.comeet.co/careers-api/2.0/company/A1.00B/positions?token=A",
            "comeet",
            "A1.00B",
        ),
        (
            "https://grebe.fa.em2.oraclecloud.com/hcmUI/CandidateExperience/en/sites/CX_1/job/7",
            "oracle",
            "grebe.fa.em2.oraclecloud.com/CX_1",
        ),
        (
            "https://grebe.fa.ocs.oraclecloud26.com/hcmRestApi/resources/latest/recruitingCEJobRequisitions?finder=findReqs;siteNumber=CX_2,limit=25",
            "oracle",
            "grebe.fa.ocs.oraclecloud26.com/CX_2",
        ),
        (
            "https://siskin.eightfold.ai/careers?domain=siskin.example&pid=1",
            "eightfold",
            "siskin/siskin.example",
        ),
        ("https://siskin.eightfold.ai/careers", "eightfold", "siskin"),
        ("https://careers.smartrecruiters.com/Nightjar/", "smartrecruiters", "Nightjar"),
        ("https://jobs.smartrecruiters.com/Nightjar/744-senior", "smartrecruiters", "Nightjar"),
        ("https://jobs.smartrecruiters.com/ni/Nightjar/0a1b-x", "smartrecruiters", "Nightjar"),
        (
            "https://api.smartrecruiters.com/v1/companies/Nightjar/postings",
            "smartrecruiters",
            "Nightjar",
        ),
        (
            "https://whinchat.wd3.myworkdayjobs.com/en-US/External/job/Helsinki/X_JR1",
            "workday",
            "whinchat.wd3/External",
        ),
        (
            "https://whinchat.wd3.myworkdayjobs.com/wday/cxs/whinchat/External/jobs",
            "workday",
            "whinchat.wd3/External",
        ),
        (
            "https://wd5.myworkdaysite.com/de-DE/recruiting/whinchat/External",
            "workday",
            "wd5.myworkdaysite.com/whinchat/External",
        ),
        ("https://avocet.bamboohr.com/careers/41", "bamboohr", "avocet"),
        ("https://redshank.breezy.hr/p/0a1b", "breezy", "redshank"),
        ("https://dipper.pinpointhq.com/en/postings/a1", "pinpoint", "dipper"),
        ("https://github.com/backend-br/vagas/issues/12", "github-issues", "backend-br/vagas"),
        (
            "https://api.github.com/repos/backend-br/vagas/issues",
            "github-issues",
            "backend-br/vagas",
        ),
    ];
    for (url, feed, token) in cases {
        let found = board_of_url(url).unwrap_or_else(|| panic!("{url}"));
        assert_eq!((found.feed, found.token.as_str()), (feed, token), "{url}");
    }
    // Of every provider there is an address; the rest are boards of the user's own making.
    let own = ["jsonld", "rss", "jsonfeed", "indeed-xml"];
    for feed in crate::feeds::all().iter().filter(|feed| feed.shape == crate::feeds::Shape::Boards)
    {
        let known = cases.iter().any(|(_, known, _)| *known == feed.id);
        assert!(known || own.contains(&feed.id.as_ref()), "{}", feed.id);
    }
}

#[test]
fn what_an_address_leaves_open_is_looked_up_in_the_boards_page() {
    let page = |url: &str| board_of_url(url).unwrap().page;
    let jobvite = "https://jobs.jobvite.com/bluefin/jobs";
    assert_eq!(page("https://jobs.jobvite.com/bluefin/job/o1").as_deref(), Some(jobvite));
    let comeet = "https://www.comeet.com/jobs/bluefin/A1.00B";
    assert_eq!(page(&format!("{comeet}/backend/B1.44C")).as_deref(), Some(comeet));
    let html = format!(
        r#"<a href="{comeet}/backend/B1.44C">One</a><script>COMPANY_DATA = {{"csrf_token": "no",
           "company_uid": "A1.00B", "token": "ABC123"}};</script><a href="{jobvite}">All</a>"#
    );
    let found = boards_in_page(html.as_bytes());
    let found: Vec<_> =
        found.iter().map(|board| (board.feed, board.key.as_deref(), &board.page)).collect();
    let open = Some(jobvite.to_owned());
    assert_eq!(found, [("comeet", Some("ABC123"), &None), ("jobvite", None, &open)]);
}

#[test]
fn regions_and_keys_come_along() {
    let lever = board_of_url("https://jobs.eu.lever.co/bluefin").unwrap();
    assert_eq!(lever.region.as_deref(), Some("eu"));
    let greenhouse = board_of_url("https://job-boards.eu.greenhouse.io/bluefin/jobs/4").unwrap();
    assert_eq!(greenhouse.region.as_deref(), Some("eu"));
    let api = "https://www.comeet.co/careers-api/2.0/company/A1.00B/positions?token=ABC123";
    assert_eq!(board_of_url(api).unwrap().key.as_deref(), Some("ABC123"));
}

#[test]
fn what_is_no_board_is_none() {
    for url in [
        "https://apply.workable.com/j/AB12CD34EF",
        "https://www.recruitee.com/pricing",
        "https://api.lever.co/",
        "https://boards.greenhouse.io/",
        "https://evilgreenhouse.io/bluefin",
        "https://bluefin.recruitee.com.evil.example/",
        "https://github.com/backend-br/vagas",
        "https://bluefin.example/careers",
        "mailto:jobs@bluefin.example",
        "javascript:void(0)",
        "",
    ] {
        assert_eq!(board_of_url(url), None, "{url}");
    }
}

#[test]
fn every_widget_names_its_board() {
    let cases = [
        (
            r#"<script src="https://boards.greenhouse.io/embed/job_board/js?for=bluefin"></script>"#,
            "greenhouse",
            "bluefin",
        ),
        (
            "<iframe src='//job-boards.eu.greenhouse.io/embed/job_board?for=bluefin&amp;b=x'></iframe>",
            "greenhouse",
            "bluefin",
        ),
        (
            "<script>window.leverJobsOptions = {accountName: 'bluefin', includeCss: true};</script>",
            "lever",
            "bluefin",
        ),
        (
            r#"<script>var a = {"url": "https:\/\/api.lever.co\/v0\/postings\/bluefin?mode=json"};</script>"#,
            "lever",
            "bluefin",
        ),
        ("<iframe src='//jobs.ashbyhq.com/bluefin/embed'></iframe>", "ashby", "bluefin"),
        (
            "<script>whr(document).ready(function(){whr_embed(407621, {detail: 'titles'});});</script>",
            "workable",
            "407621",
        ),
        ("<script src='https://bluefin.recruitee.com/widget.js'></script>", "recruitee", "bluefin"),
        (
            "<iframe src='https://bluefin.jobs.personio.de/?language=de&amp;iframe=1'></iframe>",
            "personio",
            "bluefin",
        ),
        (
            "<link href='https://assets-aws.teamtailor-cdn.com/a.css'><a href='https://bluefin.teamtailor.com/jobs'>",
            "teamtailor",
            "bluefin",
        ),
        (
            "<iframe src='https://ats.rippling.com/embed/bluefin/jobs?s=https%3A%2F%2Fbluefin.example'></iframe>",
            "rippling",
            "bluefin",
        ),
        ("<script src='https://jobs.gem.com/bluefin/embed'></script>", "gem", "bluefin"),
        ("<script>var companyEId = 'qAbCdEf2';</script>", "jobvite", "qAbCdEf2"),
        (
            "<script>COMEET.init({\"token\": \"ABC123\", \"company-uid\": \"A1.00B\"});</script>",
            "comeet",
            "A1.00B",
        ),
        (
            "<iframe src='https://grebe.fa.em2.oraclecloud.com/hcmUI/CandidateExperience/en/sites/CX_1/jobs'></iframe>",
            "oracle",
            "grebe.fa.em2.oraclecloud.com/CX_1",
        ),
        (
            "<a href='https://siskin.eightfold.ai/careers?domain=siskin.example&amp;pid=1'>One</a>",
            "eightfold",
            "siskin/siskin.example",
        ),
        (
            "<script>widget({\"company_code\": \"Nightjar\", \"auto_width\": \"auto\"});</script>",
            "smartrecruiters",
            "Nightjar",
        ),
        (
            "<a href='https://whinchat.wd3.myworkdayjobs.com/External/login'>Sign in</a>",
            "workday",
            "whinchat.wd3/External",
        ),
        (
            "<div id='BambooHR'></div><script src='https://avocet.bamboohr.com/js/embed.js'></script>",
            "bamboohr",
            "avocet",
        ),
        ("<iframe src='https://redshank.breezy.hr?embed=1'></iframe>", "breezy", "redshank"),
        ("<script src='https://dipper.pinpointhq.com/postings.js'></script>", "pinpoint", "dipper"),
    ];
    for (html, feed, token) in cases {
        let found = boards_in_page(format!("<a href='/careers'>Jobs</a>{html}{html}").as_bytes());
        let found: Vec<_> = found.iter().map(|board| (board.feed, board.token.as_str())).collect();
        assert_eq!(found, [(feed, token)], "{html}");
    }
}

#[test]
fn what_only_looks_like_an_option_names_no_board() {
    for script in [
        "var company_code_field = 'x'; my_company_code: 'y'",
        "window.whr_embed !== 'undefined'; whr_embed(id, {})",
        "accountName: '', accountName: name",
        "{\"company-uid\": \"A1.00B\", \"csrf_token\": \"x\"}",
    ] {
        let page = format!("<script>{script}</script>");
        assert_eq!(boards_in_page(page.as_bytes()), [], "{script}");
    }
}

#[test]
fn likely_tokens_follow_from_a_name() {
    let cases: [(&str, &[&str]); 6] = [
        (
            "Cobalt Ferry, Inc.",
            &["cobaltferry", "cobalt-ferry", "cobaltferryinc", "cobalt-ferry-inc"],
        ),
        ("Bluefin Systems GmbH", &["bluefin", "bluefinsystemsgmbh", "bluefin-systems-gmbh"]),
        ("Żubr & Söhne", &["zubrandsohne", "zubr-and-sohne"]),
        ("Heron.io", &["heronio", "heron-io", "heron.io", "heron"]),
        ("Labs", &["labs"]),
        ("…", &[]),
    ];
    for (name, expected) in cases {
        assert_eq!(likely_tokens(name), expected, "{name}");
    }
}
