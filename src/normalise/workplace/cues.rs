//! Cues: the words in a text after which it says where one may live, and how far what they say
//! reaches.

use std::sync::LazyLock;

use crate::normalise::phrases::Listed;

/// What follows a cue.
#[derive(Debug, Clone, Copy)]
pub enum Cue {
    /// Where one must live or may work.
    Within,
    /// The whole world.
    World,
    /// Anywhere, unless a place follows.
    Anywhere,
    /// Where one must not live.
    Out,
}

const CUE_WORDS: &[(Cue, &str)] = &[
    (
        Cue::Within,
        "must reside in, must reside within, reside in, residing in, must live in, must be located in, must be located within, must be based in, must be physically located in, must be physically present in, \
         must be a resident of, residents of, must be resident in, be located in one of, located within, candidates located in, candidates based in, candidates in, applicants based in, applicants in, \
         applicants from, candidates from, open to candidates in, open to applicants in, open to residents of, only open to, only hire in, only hiring in, hiring in, hire in the following, we hire in, employ in, able to hire in, \
         authorized to work in, authorised to work in, authorization to work in, authorisation to work in, work authorization in, work authorisation in, work authorization for, legally work in, right to work in, \
         rights to work in, work permit for, eligible to work in, eligibility to work in, permitted to work in, legally authorized to work in, legal to work in, valid work permit in, live and work in, based anywhere in, \
         remote within, remote in, remote from, remotely within, remotely in, fully remote in, fully remote within, remote across, remote (, remote - , this is a remote opportunity within, remote position in, remote position within, remote role in, remote role within, \
         remote role based in, remote opportunity in, this role is open to folks based in, open to folks based in, this role is based in, this position is based in, wohnsitz in, arbeitserlaubnis für, permis de travail en, residir en, residência em, residente em",
    ),
    (
        Cue::World,
        "anywhere in the world, from anywhere in the world, anywhere on earth, anywhere on the planet, anywhere globally, work from anywhere worldwide, remote worldwide, remote (worldwide), remote (global), \
         remote (anywhere), remote - worldwide, fully remote worldwide, worldwide remote, global remote, location: worldwide, location: anywhere, open worldwide, candidates worldwide, regardless of location, wherever you are in the world, weltweit remote, 100% remote worldwide",
    ),
    (
        Cue::Anywhere,
        "anywhere in, work from anywhere, from anywhere, anywhere within, located anywhere",
    ),
    (
        Cue::Out,
        "not open to residents of, not open to candidates in, unable to hire in, cannot hire in, can not hire in, can't hire in, not hire in, not able to hire in, do not hire in, not hiring in, not available in, not available to residents of, \
         unable to employ in, cannot employ, not eligible in, excluding residents of, excluding the following, excluding, except for residents of, except for, with the exception of, except in, not be performed in, not accept applicants from, not accept applications from, not considering candidates from, cannot be performed in, residents of colorado are not",
    ),
];

/// The cues of a text.
pub static CUES: LazyLock<Listed<Cue>> = LazyLock::new(|| Listed::new(CUE_WORDS));

/// How much of a sentence after a cue is read.
const REACH: usize = 120;

/// The rest of a sentence after a cue, as far as it can name where.
pub fn sentence_after(text: &str, at: usize) -> &str {
    let words = clip(&text[at..], REACH);
    let stops = ['\n', ';', ')', '•', '!', '?', ':'];
    let mut cut = words.find(stops).unwrap_or(words.len());
    for word in [
        ". ",
        " to ",
        " who ",
        " with ",
        " without ",
        " but ",
        " that ",
        " at ",
        " for ",
        " as ",
        " our ",
        " except",
        " exclud",
    ] {
        cut = cut.min(words.find(word).unwrap_or(cut));
    }
    // A name cut in half at the end is no name.
    let words = if cut == REACH {
        &words[..words.rfind(' ').unwrap_or(cut).min(cut)]
    } else {
        &words[..cut]
    };
    words.strip_suffix('.').unwrap_or(words)
}

/// The words up to a length in bytes.
pub fn clip(words: &str, length: usize) -> &str {
    &words[..words.floor_char_boundary(length)]
}
