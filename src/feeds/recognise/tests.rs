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
        ("https://ats.us1.rippling.com/bluefin/jobs", "rippling", "bluefin"),
        ("https://api.rippling.com/platform/api/ats/v1/board/bluefin/jobs", "rippling", "bluefin"),
        ("https://jobs.gem.com/bluefin/am9i", "gem", "bluefin"),
        ("https://api.gem.com/job_board/v0/bluefin/job_posts/", "gem", "bluefin"),
        ("http://hire.jobvite.com/CompanyJobs/Job.aspx?c=qAbCdEf2&j=o1", "jobvite", "qAbCdEf2"),
        ("https://www.comeet.com/jobs/bluefin/A1.00B/backend/B1.44C", "comeet", "A1.00B"),
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
fn widgets_in_a_page_are_found_once() {
    let page = br#"<a href="/careers">Jobs</a>
        <script src="https://boards.greenhouse.io/embed/job_board/js?for=bluefin"></script>
        <iframe src='//jobs.ashbyhq.com/bluefin/embed'></iframe>
        <script>var a = {"url": "https:\/\/api.lever.co\/v0\/postings\/bluefin?mode=json"};
          window.leverJobsOptions = {accountName: 'bluefin', includeCss: true};
          COMEET.init({"token": "ABC123", "company-uid": "A1.00B"}); var companyEId: 'qAbCdEf2';</script>
        <a href="https://boards.greenhouse.io/bluefin/jobs/1">One</a>"#;
    let found: Vec<_> = boards_in_page(page)
        .into_iter()
        .map(|board| (board.feed, board.token, board.key))
        .collect();
    let expected = [
        ("greenhouse", "bluefin", None),
        ("ashby", "bluefin", None),
        ("lever", "bluefin", None),
        ("jobvite", "qAbCdEf2", None),
        ("comeet", "A1.00B", Some("ABC123")),
    ];
    let expected = expected.map(|(feed, token, key)| (feed, token.into(), key.map(String::from)));
    assert_eq!(found, expected);
}

#[test]
fn likely_tokens_follow_from_a_name() {
    let cases: [(&str, &[&str]); 6] = [
        ("Cobalt Ferry, Inc.", &["cobaltferry", "cobalt-ferry", "cobalt", "cobaltferryinc"]),
        ("Bluefin Systems GmbH", &["bluefin", "bluefinsystemsgmbh", "bluefin-systems-gmbh"]),
        ("Żubr & Söhne", &["zubrandsohne", "zubr-and-sohne", "zubr"]),
        ("Heron.io", &["heronio", "heron-io", "heron.io", "heron"]),
        ("Labs", &["labs"]),
        ("…", &[]),
    ];
    for (name, expected) in cases {
        assert_eq!(likely_tokens(name), expected, "{name}");
    }
}
