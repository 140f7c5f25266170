//! The style inside the page, named by its fingerprint in the policy: the first paint waits for the page alone.

use anyhow::{Context as _, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use crate::pack::renamed;

/// How the sources name the style, and what their policy says of styles.
const LINK: &str = "<link rel=\"stylesheet\" href=\"./style.css\">";
const PLAIN: &str = "style-src 'self'";

/// The page that carries its style.
pub fn worn(page: &str, style: &str) -> Result<String> {
    ensure!(!style.contains("</"), "the style would end its own block of the page");
    renamed(page, LINK, &format!("<style>{style}</style>"))
}

/// A policy, the page's own or one that a server sends, which lets this style stand in the page.
pub fn allowed(policy: &str, style: &str) -> Result<String> {
    renamed(policy, PLAIN, &format!("{PLAIN} '{}'", name_of(style)))
}

/// What a policy calls a text that may stand in the page, and an element a file it may load.
pub fn name_of(bytes: impl AsRef<[u8]>) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

/// The policy a page brings along.
pub fn policy_of(page: &str) -> Result<&str> {
    page.split_once("http-equiv=\"Content-Security-Policy\" content=\"")
        .and_then(|(_, rest)| rest.split_once('"'))
        .map(|(policy, _)| policy)
        .context("index.html has no Content-Security-Policy")
}

#[cfg(test)]
mod tests {
    use super::{allowed, name_of, policy_of, worn};

    const STYLE: &str = "a{color: red}";

    #[test]
    fn the_page_carries_its_style_and_its_policy_names_it() {
        let page = include_str!("../../../index.html");
        let page = allowed(&worn(page, STYLE).unwrap(), STYLE).unwrap();
        assert!(page.contains("    <style>a{color: red}</style>\n"));
        assert!(!page.contains("rel=\"stylesheet\""));
        let named = format!("; style-src 'self' '{}'; ", name_of(STYLE));
        assert!(policy_of(&page).unwrap().contains(&named));
        // As a browser reckons it: echo -n 'a{color: red}' | openssl dgst -sha256 -binary | base64
        assert_eq!(name_of(STYLE), "sha256-spnA/x3kgnJ1v2qEnIMVEoEgLTUQlzRqpcPPdccDer8=");
    }

    #[test]
    fn each_example_for_hosts_names_the_style_of_the_release() {
        for example in [
            include_str!("../../../hosting/nginx.conf"),
            include_str!("../../../hosting/apache.conf"),
            include_str!("../../../hosting/Caddyfile"),
        ] {
            let named = format!("; style-src 'self' '{}'; ", name_of(STYLE));
            assert_eq!(allowed(example, STYLE).unwrap().matches(&named).count(), 1);
        }
        assert!(allowed("# nothing is said of styles", STYLE).is_err());
    }

    #[test]
    fn a_style_that_would_end_its_block_is_refused() {
        assert!(worn("<link rel=\"stylesheet\" href=\"./style.css\">", "a{}</style>").is_err());
        assert!(worn("<p>", STYLE).is_err());
    }
}
