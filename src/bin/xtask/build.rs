//! From sources to a folder that any static web server can hand out.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};

use crate::bind::{Bound, Wrapped, bound, bound_whole};
use crate::compile::{Shape, compiled, compiled_office};
use crate::content::content;
use crate::inline::{allowed, name_of, worn};
use crate::notices::notices;
use crate::offline::keeper;
use crate::pack::{Piece, fingerprint, is_fingerprinted, renamed, write_site};
use crate::size::{Part, Sizes};
use crate::text::{joined_style, read, small_module};
use crate::tools::{Ground, need_browser_target, now};

/// What of `public` is made into other files, and never handed out as it is.
const SOURCES: [&str; 6] =
    ["boot.js", "office.js", "single.html", "single.js", "stand-by.js", "sw.js"];

/// How much trouble the compiler takes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Quick to make.
    Dev,
    /// Small to load.
    Release,
}

/// Makes the site in `out` and says how large each file became.
pub fn build(ground: &Ground, profile: Profile, out: &Path) -> Result<Vec<Sizes>> {
    build_beside(ground, profile, None, out)
}

/// The same, with so many bytes of the whole app as one file beside it, which the settings then offer.
pub fn build_beside(
    ground: &Ground,
    profile: Profile,
    file: Option<usize>,
    out: &Path,
) -> Result<Vec<Sizes>> {
    let started = now();
    need_browser_target(ground)?;
    let program = compiled(ground, profile, Shape::InParts)?;
    let bound = bound(ground, profile, &program)?;
    let office = compiled_office(ground, profile)?;
    let office = bound_whole(ground, profile, ("office", Wrapped::Module), &office)?;
    let mut beside = beside(&ground.root.join("public"))?;
    if profile == Profile::Release {
        let text = notices(ground)?.into_bytes();
        beside.push(Piece { name: "notices.txt".to_owned(), part: Part::Beside, bytes: text });
    }
    let page = read(&ground.root.join("index.html"))?;
    let size = file.map(|bytes| bytes.to_string()).unwrap_or_default();
    let page =
        renamed(&page, "name=\"file\" content=\"\"", &format!("name=\"file\" content=\"{size}\""))?;
    let pieces = pieces(&ground.root, profile, (page, bound), office, beside)?;
    let made = write_site(out, &pieces, profile == Profile::Release)?;
    println!("{} is ready ({:.1} s)", out.display(), started.elapsed().as_secs_f32());
    Ok(made)
}

/// The worker, the module it loads and the program, each pointing at the next.
fn office(
    root: &Path,
    profile: Profile,
    (module, wasm): (String, Vec<u8>),
) -> Result<(Piece, [Piece; 2])> {
    let is_release = profile == Profile::Release;
    let small = |text: String| if is_release { small_module(&text) } else { text };
    let wasm = Piece::fingerprinted("office", "_bg.wasm", Part::Office, wasm);
    let module = small(renamed(&module, "office_bg.wasm", &wasm.name)?);
    let module = Piece::fingerprinted("office-program", ".js", Part::Office, module.into_bytes());
    let worker = read(&root.join("public/office.js"))?;
    let worker = small(renamed(&worker, "./office-program.js", &format!("./{}", module.name))?);
    let worker = Piece::fingerprinted("office", ".js", Part::Office, worker.into_bytes());
    Ok((worker, [module, wasm]))
}

/// Every file of the site, each named after its content, and each pointing at the others by those names.
fn pieces(
    root: &Path,
    profile: Profile,
    (page, bound): (String, Bound),
    bound_office: (String, Vec<u8>),
    beside: Vec<Piece>,
) -> Result<Vec<Piece>> {
    let mut module = bound.module;
    let (mut parts, mut early) = (Vec::new(), Vec::new());
    for (name, bytes) in bound.parts {
        let stem = format!("part-{}", name.trim_end_matches(".wasm"));
        let part = Piece::fingerprinted(&stem, ".wasm", Part::Apart, bytes);
        module = renamed(&module, &format!("\"./{name}\""), &format!("\"./{}\"", part.name))?;
        if bound.early.contains(&name) {
            early.push(format!("\"./{}\"", part.name));
        }
        parts.push(part);
    }
    let wasm = Piece::fingerprinted("app", "_bg.wasm", Part::Code, bound.wasm);
    let module = renamed(&module, "app_bg.wasm", &wasm.name)?;
    let module = if profile == Profile::Release { small_module(&module) } else { module };
    let module = Piece::fingerprinted("app", ".js", Part::Code, module.into_bytes());
    let content = content(&root.join("src/catalogue"))?;
    let outline =
        Piece::fingerprinted("outline", ".json", Part::Outline, content.outline.into_bytes());
    let whole = Piece::fingerprinted("content", ".json", Part::Words, content.whole.into_bytes());
    let sheet = joined_style(&root.join("style"))?;
    // Of the file itself there is need where the page may not carry it.
    let style = Piece::fingerprinted("style", ".css", Part::Beside, sheet.clone().into_bytes());

    let boot = with_stand_by(root, "boot.js")?;
    let boot = renamed(&boot, "./style.css", &format!("./{}", style.name))?;
    let boot = renamed(&boot, "./app.js", &format!("./{}", module.name))?;
    let boot = renamed(&boot, "./outline.json", &format!("./{}", outline.name))?;
    let boot = renamed(&boot, "./content.json", &format!("./{}", whole.name))?;
    let later: Vec<String> = parts.iter().map(|part| format!("\"./{}\"", part.name)).collect();
    let boot = renamed(&boot, "\"./part.wasm\"", &later.join(", "))?;
    let boot = renamed(&boot, "\"./answering.wasm\"", &early.join(", "))?;
    let boot = if profile == Profile::Release { small_module(&boot) } else { boot };
    let boot = Piece::fingerprinted("boot", ".js", Part::Code, boot.into_bytes());

    let (worker, office) = office(root, profile, bound_office)?;
    let mut page = allowed(&worn(&page, &sheet)?, &sheet)?;
    let named =
        [("app.js", &module), ("app_bg.wasm", &wasm), ("boot.js", &boot), ("office.js", &worker)];
    for (plain, piece) in named {
        // A script that came otherwise than it was made is not run. Of the rest the keeper (sw.js) sees to that.
        let is_script = ["app.js", "boot.js"].contains(&plain);
        let integrity = is_script.then(|| format!(" integrity=\"{}\"", name_of(&piece.bytes)));
        let real = format!("\"./{}\"{}", piece.name, integrity.unwrap_or_default());
        page = renamed(&page, &format!("\"./{plain}\""), &real)?;
    }
    let page = Piece { name: "index.html".to_owned(), part: Part::Page, bytes: page.into_bytes() };

    let style_name = style.name.clone();
    let mut pieces = vec![page, style, boot, module, wasm, outline, whole];
    pieces.extend(parts);
    pieces.push(worker);
    pieces.extend(office);
    let former = content.editions.into_iter();
    pieces.extend(former.map(|edition| Piece {
        name: edition.name,
        part: Part::Beside,
        bytes: edition.text.into_bytes(),
    }));
    for mut piece in beside {
        if Path::new(&piece.name).extension().is_some_and(|ending| ending == "html") {
            let text = String::from_utf8(piece.bytes).context("a page that is not text")?;
            piece.bytes = renamed(&text, "./style.css", &format!("./{style_name}"))?.into_bytes();
        }
        pieces.push(piece);
    }
    if profile == Profile::Release {
        pieces.push(keeper(root, &pieces)?);
    }
    Ok(pieces)
}

/// A script that starts the program, behind the one that stands by when it fails.
pub fn with_stand_by(root: &Path, name: &str) -> Result<String> {
    let stand_by = read(&root.join("public/stand-by.js"))?;
    Ok(format!("{stand_by}\n{}", read(&root.join("public").join(name))?))
}

impl Piece {
    fn fingerprinted(stem: &str, ending: &str, part: Part, bytes: Vec<u8>) -> Self {
        Self { name: format!("{stem}-{}{ending}", fingerprint(&bytes)), part, bytes }
    }
}

/// The rest of `public`, as it is.
fn beside(public: &Path) -> Result<Vec<Piece>> {
    let mut pieces = Vec::new();
    for entry in fs::read_dir(public).with_context(|| public.display().to_string())? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if SOURCES.contains(&name.as_str()) {
            continue;
        }
        ensure!(path.is_file(), "{} is not a file; public/ has no folders", path.display());
        ensure!(!is_fingerprinted(&name), "{name}: the site keeps names like this for itself");
        let bytes = fs::read(&path).with_context(|| path.display().to_string())?;
        pieces.push(Piece { name, part: Part::Beside, bytes });
    }
    pieces.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(pieces)
}
