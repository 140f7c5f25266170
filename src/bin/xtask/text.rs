//! Style sheets and modules made smaller, and the style sheets joined in the order the cascade wants.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

const FIRST: [&str; 6] =
    ["layers.css", "tokens.css", "reset.css", "base.css", "layout.css", "utilities.css"];
const LAST: &str = "print.css";

/// All style sheets as one, the order of layers first.
pub fn joined_style(folder: &Path) -> Result<String> {
    let mut sheets: Vec<PathBuf> = FIRST.iter().map(|name| folder.join(name)).collect();
    sheets.extend(sorted(&folder.join("components"), "css")?);
    sheets.extend(sorted(&folder.join("pages"), "css")?);
    sheets.push(folder.join(LAST));
    if let Some(stray) = sorted(folder, "css")?.iter().find(|sheet| !sheets.contains(sheet)) {
        bail!("{} has no place in the order of style sheets", stray.display());
    }
    let mut joined = String::new();
    for sheet in sheets.iter().filter(|sheet| sheet.is_file()) {
        joined.push_str(&read(sheet)?);
        joined.push('\n');
    }
    Ok(small_css(&joined))
}

/// A text file, or an error that names it.
pub fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| file.display().to_string())
}

/// The files of a folder with this ending, or with any, by name; none if there is no such folder.
pub fn sorted(folder: &Path, ending: &str) -> Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_file()
            && (ending.is_empty() || path.extension().is_some_and(|found| found == ending))
        {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Drops comments and the white space that means nothing; strings stay as they are.
fn small_css(css: &str) -> String {
    let mut small = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(letter) = rest.chars().next() {
        let taken = match letter {
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '"' | '\'' => string_end(rest, letter),
            _ => letter.len_utf8(),
        };
        let (piece, after) = rest.split_at(taken);
        rest = after;
        if letter.is_whitespace() || piece.starts_with("/*") {
            if !small.ends_with([' ', '{', '}', ';', ',']) {
                small.push(' ');
            }
            continue;
        }
        if matches!(letter, '{' | '}' | ';' | ',') && small.ends_with(' ') {
            small.pop();
        }
        if letter == '}' && small.ends_with(';') {
            small.pop();
        }
        small.push_str(piece);
    }
    small.trim().to_owned()
}

/// Where the string that begins here ends, its closing mark included.
fn string_end(text: &str, mark: char) -> usize {
    let mut escaped = false;
    for (at, letter) in text.char_indices().skip(1) {
        if letter == mark && !escaped {
            return at + letter.len_utf8();
        }
        escaped = letter == '\\' && !escaped;
    }
    text.len()
}

/// Drops the comments and indentation of the generated module. It is written one statement a line,
/// without strings that span lines, which is what makes this safe.
pub fn small_module(module: &str) -> String {
    let mut small = String::with_capacity(module.len());
    let mut in_comment = false;
    for line in module.lines().map(str::trim) {
        in_comment |= line.starts_with("/*") && (line.ends_with("*/") || !line.contains("*/"));
        if !in_comment && !line.is_empty() && !line.starts_with("//") {
            small.push_str(line);
            small.push('\n');
        }
        in_comment &= !line.ends_with("*/");
    }
    small
}

#[cfg(test)]
mod tests {
    use super::{small_css, small_module};

    #[test]
    fn style_keeps_its_meaning() {
        let css = "/* a; b */\n@layer reset,  tokens;\n.a > .b :hover {\n  content: \"a  /* b */;\";\n  \
                   width: calc(1rem + 2px);\n}\n";
        let small =
            "@layer reset,tokens;.a > .b :hover{content: \"a  /* b */;\";width: calc(1rem + 2px)}";
        assert_eq!(small_css(css), small);
    }

    #[test]
    fn a_comment_between_words_still_parts_them() {
        assert_eq!(small_css("a/**/b{c:'\\'}'}"), "a b{c:'\\'}'}");
    }

    #[test]
    fn the_module_loses_only_comments_and_indentation() {
        let module =
            "/** x\n * y */\n/* one */\nfunction a() {\n    // why\n    return '// b';\n}\n";
        assert_eq!(small_module(module), "function a() {\nreturn '// b';\n}\n");
    }
}
