//! The words by which the parts of a comment's first line are told apart. All are linear in
//! the text, whatever it is.

use std::sync::LazyLock;

use regex::Regex;

macro_rules! pattern {
    ($name:ident, $pattern:expr) => {
        pub static $name: LazyLock<Regex> =
            LazyLock::new(|| Regex::new($pattern).expect("the pattern is constant"));
    };
}

pattern!(REMOTE, r"(?i)\b(remote(ly)?|wfh|work from home)\b");
pattern!(HYBRID, r"(?i)\bhybrid\b");
pattern!(ONSITE, r"(?i)\b(on-?site|on site|in[ -]?person|in[ -]?office)\b");
pattern!(
    MODE,
    r"(?i)\b(remote(ly)?|wfh|work from home|hybrid|hyrbid|on-?site|on site|in[ -]?person|in[ -]?office)\b"
);
pattern!(
    EMPLOYMENT,
    r"(?i)\b(full[ -]?time|part[ -]?time|partime|contract(or)?|contract-to-hire|freelance|interns?|internships?|permanent|temporary|co-?ops?)\b"
);
pattern!(
    PAY,
    r"(?i)([$€£¥₹]\s?\d|\d\s?k\b|\d{2,3},\d{3}|\bsalary\b|\bequity\b|\bcompensation\b|\b(usd|eur|gbp|cad|chf)\b)"
);
pattern!(
    LINK,
    r"(?i)^\(?(https?://\S+|(www\.)?[a-z0-9-]+(\.[a-z0-9-]+)*\.(com|io|ai|co|org|net|dev|tech|app|gg|so|xyz|work|eu|de|ch|uk|fr|sh|jobs|careers|build|health|fm|space)(/\S*)?)\)?$"
);
pattern!(
    ASIDE,
    r"(?i)\s*\((?:[^()]*(?:https?://|\byc ?[a-z]?\d*\b|y combinator|www\.|\.(?:com|io|ai|co|org|dev|health|tech)\b)[^()]*)\)"
);
pattern!(BARE_LINK, r"\s*\(?https?://[^\s)]+\)?");
pattern!(
    PLACE,
    r"(?i)\b(nyc|sf|la|new york|san francisco|bay area|los angeles|seattle|boston|austin|chicago|denver|atlanta|washington|miami|portland|toronto|vancouver|montreal|ottawa|london|manchester|edinburgh|dublin|berlin|munich|münchen|hamburg|cologne|köln|frankfurt|amsterdam|rotterdam|utrecht|paris|lyon|madrid|barcelona|lisbon|porto|zurich|zürich|geneva|vienna|prague|warsaw|krakow|kraków|stockholm|copenhagen|oslo|helsinki|tallinn|athens|rome|milan|tel aviv|istanbul|bangalore|bengaluru|hyderabad|mumbai|delhi|singapore|hong kong|tokyo|seoul|sydney|melbourne|são paulo|sao paulo|mexico city|buenos aires|usa?|united states|uk|united kingdom|eu|europe|emea|apac|latam|canada|germany|france|spain|portugal|italy|netherlands|belgium|switzerland|austria|poland|sweden|norway|denmark|finland|ireland|israel|india|japan|australia|new zealand|brazil|argentina|worldwide|anywhere|americas|california|texas)\b"
);
pattern!(CLOSED, r"(?i)^\W{0,3}(closed|filled|position filled|no longer hiring)\b[\s):*\]-]*");
pattern!(
    CLOSED_EDIT,
    r"(?i)^\W*(edit|update)\b.{0,40}\b(applications? (are |is )?closed|position (is |has been )?(closed|filled)|closed)\b"
);
pattern!(SALARY, r"(?i)\bsalary\b");
pattern!(HIRES, r"(?i)\b(is|are) (hiring|looking for)\b");
pattern!(
    COMPANY,
    r"^(?:Hey HN! |Hi HN! |Hi! |At )?([\p{Lu}a-z][\w.&'-]*(?: \p{Lu}[\w.&'-]*){0,3}(?: \([^)]{1,60}\))?)(?: is | are |, (?:we|a|an|the) )"
);
pattern!(
    LABEL,
    r"(?i)^(company|location|locations|role|roles|position|job title|title|type|salary|compensation|pay|remote|onsite|workplace)\s*[:：]\s*(\S.*)$"
);
