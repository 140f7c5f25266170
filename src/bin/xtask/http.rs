//! The little of HTTP a static site needs: a request's head, and which file answers it.

use std::fmt::Write as _;
use std::io::{BufRead, Read as _, Write};

use anyhow::{Context as _, Result, ensure};

/// As much as a request's head may be, in bytes.
const HEAD_LIMIT: u64 = 16 * 1024;

/// What was asked.
#[derive(Default)]
pub struct Head {
    /// GET, HEAD, or what this server refuses.
    pub method: String,
    /// The path as sent, without what follows `?`.
    pub path: String,
    /// May the answer be brotli?
    pub brotli: bool,
    /// May the answer be gzip?
    pub gzip: bool,
    /// Will the asker hang up after the answer?
    pub last: bool,
}

/// Reads one request's head; `None` when the asker has hung up.
pub fn read_head(from: &mut impl BufRead) -> Result<Option<Head>> {
    let mut from = from.take(HEAD_LIMIT);
    let mut line = String::new();
    if from.read_line(&mut line)? == 0 {
        return Ok(None);
    }
    let mut words = line.split_whitespace();
    let method = words.next().context("no method")?.to_owned();
    let target = words.next().context("no path")?;
    let path = target.split(['?', '#']).next().unwrap_or_default().to_owned();
    let mut head = Head { method, path, ..Head::default() };
    loop {
        let mut line = String::new();
        ensure!(from.read_line(&mut line)? > 0, "the head of the request has no end");
        let Some((name, value)) = line.trim_end().split_once(':') else {
            return Ok(Some(head));
        };
        match name.to_ascii_lowercase().as_str() {
            "accept-encoding" => {
                head.brotli = accepts(value, "br");
                head.gzip = accepts(value, "gzip");
            }
            "connection" => head.last = value.trim().eq_ignore_ascii_case("close"),
            "content-length" | "transfer-encoding" => head.last = true,
            _ => {}
        }
    }
}

fn accepts(value: &str, coding: &str) -> bool {
    value.split(',').any(|offer| {
        let mut parts = offer.split(';').map(str::trim);
        let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case(coding));
        let refused =
            |part: &str| part.strip_prefix("q=").is_some_and(|q| q.parse() == Ok(0.0_f32));
        named && !parts.any(refused)
    })
}

/// An answer.
pub struct Reply {
    /// Code and phrase.
    pub status: &'static str,
    /// Names and values, without the length.
    pub headers: Vec<(&'static str, String)>,
    /// What follows them.
    pub body: Vec<u8>,
}

impl Reply {
    /// A short plain answer.
    pub fn plain(status: &'static str, text: &str) -> Self {
        let headers = vec![("Content-Type", "text/plain; charset=utf-8".to_owned())];
        Self { status, headers, body: text.as_bytes().to_vec() }
    }

    /// Sends the answer; the body stays here when only the head was asked for.
    pub fn send(&self, to: &mut impl Write, with_body: bool, last: bool) -> Result<()> {
        let mut head = format!("HTTP/1.1 {}\r\n", self.status);
        for (name, value) in &self.headers {
            let _ = write!(head, "{name}: {value}\r\n");
        }
        let _ = write!(head, "Content-Length: {}\r\n", self.body.len());
        head.push_str(if last { "Connection: close\r\n\r\n" } else { "\r\n" });
        let mut bytes = head.into_bytes();
        if with_body {
            bytes.extend_from_slice(&self.body);
        }
        to.write_all(&bytes)?;
        to.flush()?;
        Ok(())
    }
}

/// The file a path under the prefix names. Only plain names pass: no way up, nothing hidden, nothing encoded.
pub fn file_for<'path>(path: &'path str, prefix: &str) -> Option<&'path str> {
    let name = path.strip_prefix(prefix)?;
    if name.is_empty() {
        return Some("index.html");
    }
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
    (!name.starts_with('.') && name.bytes().all(plain)).then_some(name)
}

/// What browsers want to be told about a file.
pub fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::{accepts, file_for};

    #[test]
    fn only_plain_names_below_the_prefix_are_files() {
        assert_eq!(file_for("/", "/"), Some("index.html"));
        assert_eq!(file_for("/app-1_bg.wasm", "/"), Some("app-1_bg.wasm"));
        assert_eq!(file_for("/sub/path/boot.js", "/sub/path/"), Some("boot.js"));
        assert_eq!(file_for("/boot.js", "/sub/path/"), None);
        for path in
            ["/../Cargo.toml", "/..", "/.git", "/%2e%2e/a", "/a/../../b", "//etc/passwd", "/a\\b"]
        {
            assert_eq!(file_for(path, "/"), None, "{path}");
        }
    }

    #[test]
    fn codings_are_taken_only_when_offered() {
        assert!(accepts("gzip, deflate, br", "br"));
        assert!(accepts("br;q=0.5", "br"));
        assert!(!accepts("gzip, br;q=0", "br"));
        assert!(!accepts("brotli", "br"));
    }
}
