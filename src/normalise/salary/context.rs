//! Whether money is pay: what the words around an amount say about it.
//!
//! Only a bounded stretch on both sides is looked at, so that a page full of amounts costs no
//! more than its length. The nearest telling word wins: "bonus of $5k" is none, though
//! "salary" stands further off.

use std::sync::LazyLock;

use crate::normalise::phrases::Phrases;

/// What the words around an amount make of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Meaning {
    /// Other money: a bonus, a funding round, a market.
    Other,
    /// Nothing is said.
    Unsaid,
    /// Pay together with commission: on-target earnings.
    Total,
    /// Base pay, or just pay.
    Pay,
}

const PAY: &str = "salary, salaries, salary range, compensation, pay, pay range, pay rate, base, base \
     pay, wage, wages, remuneration, hourly rate, day rate, daily rate, rate, rates, \
     earn, earning, are paid, will be paid, ctc, lpa, package, comp, range for \
     this role, range for this position, range for the role, hiring range, starting at, \
     gehalt, jahresgehalt, monatsgehalt, vergütung, verdienst, bruttojahresgehalt, \
     gehaltsspanne, entlohnung, stundenlohn, mindestgehalt, mindestentgelt, \
     kollektivvertrag, salaire, rémunération, fourchette, tjm, brut annuel, package \
     annuel, salario, sueldo, retribución, remuneración, salarial, retribuzione, ral, \
     stipendio, compenso, salário, remuneração, faixa salarial, bolsa auxílio, \
     wynagrodzenie, widełki, stawka, pensja, salaris, bruto per maand, lön, løn, palkka, \
     mzda, plat, fizetés";

const TOTAL: &str = "ote, on-target, on target, on-target earnings, total earnings, with commission, \
     including commission, uncapped, total compensation, total comp, total cash, total \
     rewards, total target compensation";

const OTHER: &str = "raised, raise, raising, funding, funded, fund, funds, series a, series b, series c, \
     series d, series e, series f, seed, round, valuation, valued, backed, investment, \
     investments, invested, investors, venture, capital, financing, revenue, revenues, \
     arr, mrr, gmv, run-rate, run rate, turnover, sales, quota, quotas, market, industry, \
     economy, billion, trillion, assets, aum, portfolio, loans, lent, loan, lending, \
     processed, processing, transactions, transaction, volume, worth, saved, savings, \
     spend, spent, spending, cost, costs, costing, priced, price, prices, deal, deals, \
     contract value, acv, customers, clients, users, bonus, bonuses, stipend, stipends, \
     allowance, allowances, reimbursement, reimburse, reimbursed, budget, budgets, \
     benefit, benefits, insurance, insured, referral, referrals, sign-on, sign on, \
     signing, signing bonus, relocation, gift, gifts, donation, donations, donate, \
     donated, prize, prizes, award, awarded, grant, grants, match, matching, 401k, \
     401(k), 403b, rrsp, pension, contribution, contributions, hsa, fsa, deductible, \
     premium, premiums, tuition, education, learning, training, conference, wellness, \
     gym, fitness, home office, office setup, setup, set-up, equipment, laptop, phone, \
     internet, commuter, commuting, transit, parking, lunch, meal, meals, voucher, \
     vouchers, credit, credits, coaching, therapy, childcare, fertility, adoption, life \
     insurance, coverage, tax, taxes, profit, profits, ebitda, bookings, pipeline, \
     acquisition, acquired, acquire, ipo, payments, payout, payouts, bounty, fine, fines, \
     fee, fees, subscription, perks, perk, reward, rewards, hackathon, discount, \
     discounts, profit sharing, shift differential, per diem, commission, commissions, \
     variable, incentive, incentives, merchandise, healthcare spend, zuschuss, prämie, \
     budget von, weiterbildungsbudget, fahrtkostenzuschuss, prime, primes, levée, levé, \
     chiffre d'affaires, bono, bonificación, vale, auxílio, premia, dofinansowanie, \
     equity, stock, stocks, shares, rsu, rsus, options, tokens";

/// Words that say nothing where pay was named before them in the same clause.
const FAINT: &[&str] = &[
    "equity",
    "stock",
    "benefits",
    "market",
    "training",
    "sales",
    "clients",
    "customers",
    "users",
    "price",
    "cost",
    "variable",
    "options",
    "shares",
    "capital",
    "fund",
    "tax",
    "taxes",
    "round",
    "match",
    "incentive",
    "volume",
    "grant",
    "credit",
];

static CUES: LazyLock<Phrases<Meaning>> = LazyLock::new(|| {
    Phrases::new(&[(Meaning::Total, TOTAL), (Meaning::Pay, PAY), (Meaning::Other, OTHER)])
});

/// How far the words before and behind an amount are looked at, in bytes.
const AHEAD: usize = 180;
const BEHIND: usize = 64;

/// What the words around `start..end` make of the amount there.
pub fn meaning(text: &str, start: usize, end: usize) -> Meaning {
    if let Some(told) = CUES.find(behind(text, end)).next() {
        return told.meaning;
    }
    let sentence = ahead(text, start);
    let clause = clause_of(sentence);
    match last_of(clause) {
        Meaning::Unsaid if sentence.len() > clause.len() => last_pay(sentence),
        meaning => meaning,
    }
}

/// The sentence before an amount, from its line's beginning.
pub fn ahead(text: &str, start: usize) -> &str {
    let from = text.ceil_char_boundary(start.saturating_sub(AHEAD));
    let words = &text[from..start];
    let cut = [words.rfind('\n').map(|at| at + 1), last_sentence(words)];
    &words[cut.into_iter().flatten().max().unwrap_or(0)..]
}

fn last_sentence(words: &str) -> Option<usize> {
    let at = memchr::memrchr3_iter(b'.', b'!', b'?', words.as_bytes()).find(|at| {
        words[at + 1..].starts_with(' ')
            && words[..*at].chars().next_back().is_some_and(char::is_lowercase)
    })?;
    Some(at + 1)
}

/// The part of a sentence after its last mark between items.
fn clause_of(sentence: &str) -> &str {
    let cut = sentence
        .rfind(['•', '|', ';', '+', '·', '▪', '●'])
        .map(|at| at + sentence[at..].chars().next().map_or(1, char::len_utf8));
    &sentence[cut.unwrap_or(0)..]
}

/// The words behind an amount, up to the next item.
fn behind(text: &str, end: usize) -> &str {
    let words = &text[end..text.floor_char_boundary((end + BEHIND).min(text.len()))];
    let ends = |(at, char): &(usize, char)| match char {
        '\n' | '•' | '|' | ';' | '+' | '·' | ',' | '(' | ')' | '[' | ']' | '—' | '&' | ':'
        | '!' | '?' => true,
        ' ' | '.' => ENDS.iter().any(|word| words[*at..].starts_with(word)),
        _ => false,
    };
    let cut = words.char_indices().find(ends).map_or(words.len(), |(at, _)| at);
    &words[..cut]
}

/// Words with which another item begins.
const ENDS: &[&str] = &[
    " and ",
    " plus ",
    ". ",
    " with ",
    " – ",
    " - ",
    " as well",
    " based on",
    " depending",
    " in addition",
    " exclud",
    " includ",
    " und ",
    " et ",
    " y ",
    " e ",
];

/// What the last telling word of a clause says; faint ones yield to pay named before.
fn last_of(clause: &str) -> Meaning {
    let mut said = Meaning::Unsaid;
    for told in CUES.find(clause) {
        let paid = matches!(said, Meaning::Pay | Meaning::Total);
        let faint = told.meaning == Meaning::Other && paid && FAINT.contains(&told.listed);
        // "OTE salary" stays on-target earnings.
        let total = said == Meaning::Total && told.meaning == Meaning::Pay;
        if !faint && !total {
            said = told.meaning;
        }
    }
    said
}

/// Pay, where an earlier item of the sentence names it last.
fn last_pay(sentence: &str) -> Meaning {
    match last_of(sentence) {
        Meaning::Other => Meaning::Unsaid,
        meaning => meaning,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_told_from_pay() {
        for (text, expected) in [
            ("The base salary is §, plus bonus", Meaning::Pay),
            ("Base § + annual bonus", Meaning::Pay),
            ("a wellness stipend of §", Meaning::Other),
            ("§ annual wellness stipend", Meaning::Other),
            ("We raised § last year. Salary: lots", Meaning::Other),
            ("§ in funding", Meaning::Other),
            ("Salary: competitive. A § bed", Meaning::Unsaid),
            ("OTE § uncapped", Meaning::Total),
            ("Acme | Engineer | §", Meaning::Unsaid),
            ("Gehalt: § im Jahr", Meaning::Pay),
            ("salary and equity: §", Meaning::Pay),
            ("salary plus a bonus of §", Meaning::Other),
        ] {
            let at = text.find('§').unwrap();
            assert_eq!(meaning(text, at, at + '§'.len_utf8()), expected, "{text}");
        }
    }
}
