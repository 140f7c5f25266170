//! Carry rules, one by one, and several migrations as one.

use std::sync::Arc;

use guong::domain::answer::{Answer, Choice};
use guong::domain::assessment::Assessment;
use guong::domain::carrying::{Carried, carry_checklist, carry_over, wanted_new};
use guong::domain::chain::{Chain, joined};
use guong::domain::checklist::{Checklist, Entry, Weight};
use guong::domain::day::Day;
use guong::domain::id::{ChecklistId, ItemId, RoundId};
use guong::domain::library::Library;
use guong::domain::migration::{Carry, Change, Migration, Step, is_older};
use guong::domain::outcome::outcome;
use guong::domain::profile::Profile;
use guong::domain::sorted::SortedMap;

use crate::files::{edition, id, migration, pin, shared};

fn answer(value: u8) -> Answer {
    Answer { choice: Some(Choice::Point(value)), note: format!("ghi {value}"), ..Answer::default() }
}

fn checklist() -> Checklist {
    let entries = edition(1).items.iter().map(|item| Entry::plain(item.id.clone())).collect();
    Checklist {
        id: ChecklistId::parse("l").unwrap(),
        title: "Phiếu".into(),
        entries,
        own_items: Vec::new(),
        theme_shares: SortedMap::new(),
    }
}

/// A round by the first edition, every item answered.
fn round() -> Assessment {
    let answers = (1..=10_u8).map(|n| (id(&n.to_string()), answer(n % 4))).collect();
    Assessment {
        id: RoundId::parse("r1").unwrap(),
        title: "Lượt 1".into(),
        checklist: checklist(),
        pins: vec![pin("1.0.0")],
        profile: Profile::default(),
        started: Day::parse("2025-06-01").unwrap(),
        closed: None,
        former: None,
        links: SortedMap::new(),
        answers,
        decisions: SortedMap::new(),
    }
}

/// The newest edition, with those before it.
fn library(newest: usize) -> Library {
    let former = (1..newest).rev().map(edition).collect();
    Library::new(shared(), vec![edition(newest)]).with_editions(former)
}

fn carried(migration: &Migration, newest: usize) -> Carried {
    let to = edition(newest);
    let new = wanted_new(&Profile::default(), migration, &to);
    carry_over(&round(), &library(newest), migration, &to, &new)
}

fn names(ids: &[ItemId]) -> Vec<&str> {
    ids.iter().map(|id| id.as_str().rsplit('.').next().unwrap()).collect()
}

#[test]
fn kept_reviewed_asked_and_archived() {
    let carried = carried(&migration(2), 2);
    let entries: Vec<ItemId> =
        carried.checklist.entries.iter().map(|entry| entry.item.clone()).collect();
    assert_eq!(names(&entries), ["1", "2", "3", "4", "5", "6a", "6b", "7", "9", "10", "11", "12"]);
    let kept: Vec<ItemId> = carried.answers.keys().cloned().collect();
    assert_eq!(names(&kept), ["10", "2", "4", "5", "7"]);
    assert_eq!(carried.answers.get(&id("5")), Some(&answer(1)), "note and all");
    assert_eq!(names(&carried.reviews), ["1", "3", "9"]);
    assert_eq!(names(&carried.asks), ["6a", "6b", "11", "12"]);
    assert_eq!(names(&carried.archived), ["8"]);
    assert_eq!(carried.links.get(&id("6b")).unwrap().from, [id("6")]);
    assert_eq!(carried.links.get(&id("1")).unwrap().carry, Carry::Review, "said to be reworded");
    assert!(carried.links.get(&id("2")).is_none());
}

#[test]
fn no_answer_is_lost() {
    for (migration, newest) in [(migration(2), 2), (joined(&migration(2), &migration(3)), 3)] {
        let carried = carried(&migration, newest);
        let mut reached: Vec<ItemId> = carried.archived.clone();
        for entry in &carried.checklist.entries {
            match carried.links.get(&entry.item) {
                Some(link) => reached.extend(link.from.iter().cloned()),
                None => reached.push(entry.item.clone()),
            }
        }
        for item in round().answers.keys() {
            assert!(reached.contains(item), "{item} is reached from nowhere");
        }
    }
}

#[test]
fn a_review_counts_only_once_confirmed_and_an_ask_offers_nothing() {
    let Carried { checklist, links, answers, .. } = carried(&migration(2), 2);
    let former = round();
    let next = Assessment { checklist, links, answers, pins: vec![pin("2.0.0")], ..round() };
    assert_eq!(next.former_answer(&former, &id("1")), Some(&answer(1)), "to be confirmed");
    assert_eq!(next.choice(&id("1")), None, "not counted");
    assert_eq!(next.former_answer(&former, &id("6a")), None, "no one answer is made of a split");
    assert_eq!(next.former_answer(&former, &id("11")), None);
    let library = library(2);
    let outcome = outcome(&next.lines(&library), &next.answers, &SortedMap::new());
    assert_eq!((outcome.tally.items, outcome.tally.answered()), (12, 5));
}

#[test]
fn an_old_round_is_read_and_scored_by_its_edition_for_ever() {
    let round = round();
    let alone = Library::new(shared(), vec![edition(1)]);
    let before = outcome(&round.lines(&alone), &round.answers, &SortedMap::new());
    for newest in [2, 3] {
        let library = library(newest);
        let lines = round.lines(&library);
        assert_eq!(lines, round.lines(&alone), "the very words, removed items too");
        assert_eq!(outcome(&lines, &round.answers, &SortedMap::new()), before);
        assert!(round.missing(&library).is_empty());
        let source = library.source(&lines[7].item, "qt").unwrap();
        assert_eq!(source.number, "1/QĐ-STN", "and still cites its own edition");
        let now = library.standards()[0].items[0].clone();
        assert_eq!(library.source(&now, "qt").unwrap().number, format!("{newest}/QĐ-STN"));
    }
}

#[test]
fn other_levels_are_asked_anew() {
    let mut to = edition(2);
    let two = shared().scales.iter().find(|scale| scale.points().len() != 4).cloned().unwrap();
    let changed = Arc::make_mut(&mut to.items[1]);
    changed.scale = two;
    let library = Library::new(shared(), vec![to.clone()]).with_editions(vec![edition(1)]);
    let carried = carry_over(&round(), &library, &migration(2), &to, &[]);
    assert!(carried.asks.contains(&id("2")) && !carried.answers.contains_key(&id("2")));
}

#[test]
fn weights_go_along_except_where_they_contradict() {
    let half = Weight::from_hundredths(50).unwrap();
    let mut list = checklist();
    for place in [0, 5] {
        list.entries[place].weight = half;
        list.entries[place].weight_reason = "ít gặp".into();
    }
    let next = carry_checklist(&list, &migration(2), &[]);
    let weight = |list: &Checklist, short: &str| {
        list.entries.iter().find(|entry| entry.item == id(short)).unwrap().weight
    };
    assert_eq!([weight(&next, "1"), weight(&next, "6a"), weight(&next, "6b")], [half; 3]);
    let mut apart = next.clone();
    apart.entries.iter_mut().find(|entry| entry.item == id("6b")).unwrap().weight = Weight::ONE;
    let merged = carry_checklist(&apart, &migration(3), &[]);
    assert_eq!(weight(&merged, "6c"), Weight::ONE);
    assert!(next.clone().checked().is_ok() && merged.checked().is_ok());
}

#[test]
fn two_migrations_are_one_and_the_weakest_carry_wins() {
    let both = joined(&migration(2), &migration(3));
    let fate = |short: &str| {
        let step = both.step_of(&id(short)).unwrap();
        (step.change, step.carry)
    };
    assert_eq!(fate("1"), (Change::Reworded, Carry::Review));
    assert_eq!(fate("2"), (Change::Moved, Carry::Keep));
    assert_eq!(fate("5"), (Change::Stricter, Carry::Ask));
    // Taken apart, then put together: it looks like one item again and is asked all the same.
    assert_eq!(both.step_of(&id("6")).unwrap().to, [id("6c")]);
    assert_eq!(fate("6").1, Carry::Ask);
    assert_eq!(fate("8"), (Change::Removed, Carry::Archive));
    let new: Vec<&Step> = both.map.iter().filter(|step| step.change == Change::New).collect();
    assert_eq!(new.len(), 1, "12 came and went: nobody is told of it");
    assert_eq!((both.from.version.as_str(), both.to.version.as_str()), ("1.0.0", "3.0.0"));
    for step in &both.map {
        assert!(step.change.admits(step.carry), "{step:?}");
    }
}

#[test]
fn every_old_item_is_named_once_however_often_one_goes_on() {
    let both = joined(&migration(2), &migration(3));
    let mut named: Vec<&ItemId> = both.map.iter().flat_map(|step| &step.from).collect();
    let count = named.len();
    named.sort();
    named.dedup();
    assert_eq!((named.len(), count), (10, 10));
    let mut reached: Vec<&ItemId> = both.map.iter().flat_map(|step| &step.to).collect();
    reached.sort();
    reached.dedup();
    assert_eq!(reached.len(), edition(3).items.len());
}

#[test]
fn the_chain_finds_its_way_by_version() {
    let chain = Chain::new(vec![migration(3), migration(2)]);
    let onward = chain.onward(&pin("1.0.0"));
    assert_eq!(onward.len(), 1);
    assert_eq!(onward[0].to, pin("3.0.0"));
    assert_eq!(chain.way(&pin("1.0.0"), &pin("2.0.0")), Some(migration(2)));
    assert!(chain.way(&pin("3.0.0"), &pin("1.0.0")).is_none());
    assert!(chain.onward(&pin("3.0.0")).is_empty());
    let older = [("1.0.0", "2.0.0"), ("2.0.0", "10.0.0"), ("1.0", "1.0.1"), ("1.9.0", "1.10.0")];
    for (a, b) in older {
        assert!(is_older(a, b) && !is_older(b, a), "{a} {b}");
    }
    assert!(!is_older("2.0.0", "2.0.0"));
}

#[test]
fn the_editions_of_a_checklist_are_the_newest_that_ask_all_its_items() {
    let library = library(3);
    assert_eq!(library.pins(&checklist()), [pin("1.0.0")]);
    let second = carry_checklist(&checklist(), &migration(2), &[]);
    assert_eq!(library.pins(&second), [pin("2.0.0")]);
    let third = carry_checklist(&second, &migration(3), &[]);
    assert_eq!(library.pins(&third), [pin("3.0.0")]);
    assert!(library.first_replaced(&[pin("1.0.0")]).is_some());
    assert!(library.first_replaced(&[pin("3.0.0")]).is_none());
}
