//! A desk over a shelf in memory, for the stories told through it.
#![allow(dead_code, reason = "each story uses some of it")]

use std::rc::Rc;

use guong::domain::sorted::SortedMap;

use guong::domain::answer::Choice;
use guong::domain::id::{ItemId, RoundId};
use guong::domain::profile::Profile;
use guong::domain::suggestion::Depth;
use guong::state::{Desk, Start, open};
use guong::web::memory::MemoryShelf;
use leptos::prelude::*;

pub fn content() -> String {
    let read = |path: &str| std::fs::read_to_string(path).unwrap();
    let mut files: Vec<String> = std::fs::read_dir("src/catalogue/standards")
        .unwrap()
        .map(|entry| entry.unwrap().path().display().to_string())
        .collect();
    files.sort();
    let standards: Vec<String> = files.iter().map(|file| read(file)).collect();
    let shared = read("src/catalogue/shared.json");
    format!("{{\"shared\":{shared},\"standards\":[{}]}}", standards.join(","))
}

pub fn desk(shelf: &MemoryShelf) -> Desk {
    match open(&content(), Rc::new(shelf.clone())) {
        Start::Ready(desk) => desk,
        Start::BadContent(problems) => panic!("{problems:?}"),
        Start::FromNewer(_) | Start::Unreadable(_) | Start::Gate(_) => panic!("not opened"),
    }
}

pub fn civil_servant() -> Profile {
    let role = guong::domain::id::Role::parse("cong_chuc").unwrap();
    Profile { roles: [role].into(), ..Profile::default() }
}

pub fn begin(desk: Desk) -> RoundId {
    assert!(desk.set_profile(civil_servant()));
    let checklist = desk.suggested(&civil_servant(), Depth::Quick, "Phiếu nhanh").unwrap();
    desk.start_checklist(checklist, "Lượt 1").unwrap()
}

pub fn in_owner(story: impl FnOnce()) {
    let owner = Owner::new();
    owner.with(story);
}

pub fn choices(desk: Desk, round: &RoundId) -> SortedMap<ItemId, Option<Choice>> {
    let round = desk.round(round).unwrap();
    round.answers.into_iter().map(|(item, answer)| (item, answer.choice)).collect()
}
