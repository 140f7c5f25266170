//! Several positions of one person (kiêm nhiệm): what applies, what is asked once, what old profiles mean.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

mod desk;

use guong::domain::census::position_shares;
use guong::domain::id::{Flag, Role, RoundId};
use guong::domain::part::Content;
use guong::domain::profile::{Applicability, Position, Profile};
use guong::domain::suggestion::Depth;
use guong::storage::saved::{content_of, part_of, text_of};
use guong::web::memory::MemoryShelf;
use leptos::prelude::Owner;

fn role(text: &str) -> Role {
    Role::parse(text).unwrap()
}

fn flag(text: &str) -> Flag {
    Flag::parse(text).unwrap()
}

fn two_positions() -> Profile {
    let head = Position {
        name: "Trưởng phòng".into(),
        roles: [role("cong_chuc")].into(),
        flags: [flag("lanh_dao")].into(),
    };
    let party = Position {
        name: "Giảng viên, chi ủy viên".into(),
        roles: [role("vien_chuc")].into(),
        flags: [flag("dang_vien")].into(),
    };
    let mut profile = Profile::default();
    profile.hold(vec![head, party]);
    profile
}

#[test]
fn all_positions_together_decide_what_applies_and_each_knows_its_own() {
    let profile = two_positions();
    assert_eq!(profile.roles.len(), 2);
    let applies = |roles: &[&str], flags: &[&str]| Applicability {
        any_role: roles.iter().map(|text| role(text)).collect(),
        all_flags: flags.iter().map(|text| flag(text)).collect(),
        none_flags: Vec::new(),
    };
    let cases = [
        (applies(&[], &[]), true, vec![0, 1]),
        (applies(&["cong_chuc"], &[]), true, vec![0]),
        (applies(&[], &["dang_vien"]), true, vec![1]),
        // Only the two together bring it.
        (applies(&[], &["dang_vien", "lanh_dao"]), true, vec![]),
        (applies(&["nguoi_lao_dong"], &[]), false, vec![]),
    ];
    for (applies, is_asked, places) in cases {
        assert_eq!(applies.admits(&profile), is_asked, "{applies:?}");
        assert_eq!(profile.positions_for(&applies), places, "{applies:?}");
    }
}

#[test]
fn a_single_position_needs_no_name_and_an_old_profile_is_one() {
    let part = part_of("profile").unwrap();
    let old = r#"{"flags":["lanh_dao"],"roles":["cong_chuc"]}"#;
    let Content::Profile(profile) = content_of(&part, old).unwrap() else { panic!() };
    assert_eq!(profile.held().len(), 1);
    assert!(profile.positions.is_empty());
    assert!(profile.held()[0].flags.contains(&flag("lanh_dao")));
    assert_eq!(text_of(&Content::Profile(profile.clone()), Some(old)), old);
    let mut again = profile.clone();
    again.hold(profile.held());
    assert_eq!(again, profile);
    let several = two_positions();
    let text = text_of(&Content::Profile(several.clone()), Some(old));
    let Content::Profile(read) = content_of(&part, &text).unwrap() else { panic!() };
    assert_eq!(read, several);
}

#[test]
fn positions_that_no_longer_add_up_are_let_go() {
    let mut profile = two_positions();
    assert_eq!(profile.clone().settled(), profile);
    profile.roles = [role("can_bo")].into();
    let settled = profile.settled();
    assert!(settled.positions.is_empty());
    assert!(settled.roles.contains(&role("can_bo")));
}

/// S9, last sentence: somebody with two positions answers shared items once.
#[test]
fn shared_items_are_asked_once() {
    let owner = Owner::new();
    owner.set();
    let desk = desk::desk(&MemoryShelf::default());
    let profile = two_positions();
    assert!(desk.set_profile(profile.clone()));
    let both = desk.suggested(&profile, Depth::Full, "Phiếu").unwrap();
    let ids: Vec<_> = both.entries.iter().map(|entry| entry.item.clone()).collect();
    let mut once = ids.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), ids.len(), "no item stands twice");
    let round: RoundId = desk.start_checklist(both, "Lượt").unwrap();
    let lines = desk.lines(&round);
    let shares = position_shares(&profile, &lines);
    assert!(shares.shared > 20, "{shares:?}");
    assert!(shares.each.iter().all(|count| *count > shares.shared), "{shares:?}");
    let alone = |place: usize| {
        let mut one = Profile::default();
        one.hold(vec![profile.positions[place].clone()]);
        desk.suggested(&one, Depth::Full, "Phiếu").unwrap().entries.len()
    };
    assert!(ids.len() < alone(0) + alone(1));
    assert!(ids.len() >= alone(0).max(alone(1)));
    // The round remembers who the person was; undo gives the former profile back.
    assert_eq!(desk.round(&round).unwrap().profile, profile);
}
