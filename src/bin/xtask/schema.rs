//! The published shapes of the files, written anew from the one description in the code.

use std::fs;

use anyhow::{Context as _, Result};
use guong::catalogue::shape::schemas;

use crate::tools::Ground;

/// Writes the schemas into `public`, from where they are served beside the app.
pub fn schema(ground: &Ground) -> Result<()> {
    let folder = ground.root.join("public");
    fs::create_dir_all(&folder).context("public")?;
    for (name, text) in schemas() {
        let path = folder.join(&name);
        fs::write(&path, text).with_context(|| name.clone())?;
        println!("{}", path.display());
    }
    Ok(())
}
