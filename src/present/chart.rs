//! Charts of letters: bars and sparklines.

/// A bar of at most so many columns, in eighths of one.
pub fn bar(count: usize, most: usize, width: usize) -> String {
    const EIGHTHS: [char; 8] = [' ', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
    if most == 0 {
        return String::new();
    }
    let eighths = (count * width * 8).div_ceil(most);
    let mut bar = "█".repeat(eighths / 8);
    if !eighths.is_multiple_of(8) {
        bar.push(EIGHTHS[eighths % 8]);
    }
    bar
}

/// A line of one letter a number, as high as the number.
pub fn sparkline(counts: &[usize]) -> String {
    const HEIGHTS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    let most = counts.iter().copied().max().unwrap_or(0).max(1);
    counts.iter().map(|count| HEIGHTS[(count * 7).div_ceil(most)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn charts_keep_proportions() {
        assert_eq!(bar(4, 8, 4), "██");
        assert_eq!(bar(1, 16, 4), "▎");
        assert_eq!(bar(0, 0, 4), "");
        assert_eq!(sparkline(&[0, 4, 8]), "▁▅█");
    }
}
