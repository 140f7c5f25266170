//! A small static server: what a good host would do for the site, on this machine only.

use std::fs;
use std::io::BufReader;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};

use crate::build::{Profile, build};
use crate::dev;
use crate::http::{Reply, file_for, media_type, read_head};
use crate::inline::policy_of;
use crate::pack::is_fingerprinted;
use crate::size;
use crate::text::read;
use crate::tools::Ground;

const FIRST_PORT: u16 = 8080;
const PERMISSIONS: &str = "camera=(), microphone=(), geolocation=(), usb=(), serial=(), payment=()";

/// What is served, and how.
pub struct Site {
    /// The folder.
    folder: PathBuf,
    /// The path it stands under: `/`, or `/sub/path/`.
    prefix: String,
    /// The page's own policy, and what only a header can say.
    policy: String,
    /// Counts rebuilds, where pages reload themselves.
    rebuilds: Option<Arc<AtomicU64>>,
}

impl Site {
    /// A built folder, served under a prefix.
    pub fn new(folder: &Path, prefix: Option<String>) -> Result<Self> {
        let prefix = prefix.unwrap_or_else(|| "/".to_owned());
        ensure!(
            prefix.starts_with('/') && prefix.ends_with('/'),
            "the prefix begins and ends with “/”, as in /sub/path/"
        );
        let policy = policy(folder)?;
        Ok(Self { folder: folder.to_owned(), prefix, policy, rebuilds: None })
    }

    /// The same, with pages that reload when this counter moves.
    pub fn reloading(self, rebuilds: Arc<AtomicU64>) -> Self {
        Self { rebuilds: Some(rebuilds), ..self }
    }

    /// Begins to answer, on this port or a free one, and gives the address.
    pub fn open(self, port: u16) -> Result<String> {
        let door = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let address = format!("http://localhost:{}{}", door.local_addr()?.port(), self.prefix);
        let site = Arc::new(self);
        thread::spawn(move || {
            for guest in door.incoming().flatten() {
                let site = Arc::clone(&site);
                thread::spawn(move || site.attend(&guest));
            }
        });
        Ok(address)
    }

    /// The same, on the first free port from the usual one on, unless one was asked for.
    pub fn open_near(self, port: Option<u16>) -> Result<String> {
        let free = |port: &u16| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok();
        let from = port.unwrap_or(FIRST_PORT);
        let port = (from..from.saturating_add(100)).find(free).context("no free port")?;
        self.open(port)
    }

    /// Answers one guest until they hang up or fall silent.
    fn attend(&self, guest: &TcpStream) {
        let _ = guest.set_read_timeout(Some(Duration::from_secs(30)));
        let _ = guest.set_nodelay(true);
        let mut from = BufReader::new(guest);
        let mut to = guest;
        while let Ok(Some(head)) = read_head(&mut from) {
            let mut reply = match head.method.as_str() {
                "GET" | "HEAD" => self.answer(&head.path, head.brotli, head.gzip),
                _ => Reply::plain("405 Method Not Allowed", "This server only reads.\n"),
            };
            self.add_guards(&mut reply);
            let sent = reply.send(&mut to, head.method != "HEAD", head.last);
            if sent.is_err() || head.last {
                return;
            }
        }
    }

    fn answer(&self, path: &str, brotli: bool, gzip: bool) -> Reply {
        if !path.ends_with('/') && format!("{path}/") == self.prefix {
            let mut reply = Reply::plain("301 Moved Permanently", "");
            reply.headers.push(("Location", self.prefix.clone()));
            return reply;
        }
        let found = file_for(path, &self.prefix)
            .and_then(|name| self.live(name).or_else(|| self.file(name, brotli, gzip)));
        found.unwrap_or_else(|| Reply::plain("404 Not Found", "There is nothing here.\n"))
    }

    fn file(&self, name: &str, brotli: bool, gzip: bool) -> Option<Reply> {
        let packed = |wanted: bool, ending: &str| {
            wanted.then(|| fs::read(self.folder.join(format!("{name}.{ending}"))).ok()).flatten()
        };
        let mut headers = vec![
            ("Content-Type", media_type(name).to_owned()),
            ("Vary", "Accept-Encoding".to_owned()),
        ];
        let body = if let Some(body) = packed(brotli, "br") {
            headers.push(("Content-Encoding", "br".to_owned()));
            body
        } else if let Some(body) = packed(gzip, "gz") {
            headers.push(("Content-Encoding", "gzip".to_owned()));
            body
        } else {
            fs::read(self.folder.join(name)).ok()?
        };
        let keep =
            if is_fingerprinted(name) { "public, max-age=31536000, immutable" } else { "no-cache" };
        headers.push(("Cache-Control", keep.to_owned()));
        Some(Reply { status: "200 OK", headers, body })
    }

    /// What exists only while developing: the page that reloads itself, and what it asks.
    fn live(&self, name: &str) -> Option<Reply> {
        let (kind, text) = dev::live_file(&self.folder, self.rebuilds.as_ref()?, name)?;
        let headers = vec![
            ("Content-Type", media_type(kind).to_owned()),
            ("Cache-Control", "no-store".to_owned()),
        ];
        Some(Reply { status: "200 OK", headers, body: text.into_bytes() })
    }

    fn add_guards(&self, reply: &mut Reply) {
        // Each rebuild may name another style.
        let fresh = self.rebuilds.as_ref().and_then(|_| policy(&self.folder).ok());
        reply.headers.extend([
            ("Content-Security-Policy", fresh.unwrap_or_else(|| self.policy.clone())),
            ("X-Content-Type-Options", "nosniff".to_owned()),
            ("Referrer-Policy", "no-referrer".to_owned()),
            ("Permissions-Policy", PERMISSIONS.to_owned()),
            ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
            ("Cross-Origin-Resource-Policy", "same-origin".to_owned()),
        ]);
    }
}

fn policy(folder: &Path) -> Result<String> {
    let page = read(&folder.join("index.html"))?;
    Ok(format!("{}; frame-ancestors 'none'", policy_of(&page)?))
}

/// Builds for release and serves until stopped.
pub fn serve(ground: &Ground, out: &Path, port: Option<u16>, prefix: Option<String>) -> Result<()> {
    let made = build(ground, Profile::Release, out)?;
    size::report(&made);
    let address = Site::new(out, prefix)?.open_near(port)?;
    println!("\nGương is at  {address}\nserved from  {}  (Ctrl+C stops)", out.display());
    loop {
        thread::park();
    }
}
