//! What people need: joined by content, answered by a class, kept; and what columns of a table mean, remembered.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

mod desk;

use guong::domain::annual::class::ContentGroup;
use guong::domain::annual::need_paper::{NeedPaper, wanted};
use guong::domain::annual::needs::{Need, Reason};
use guong::domain::id::{ClassId, FileId, LearnerId, TopicId};
use guong::state::Desk;
use guong::storage::saved::roster::{need_of, text_of_need};
use guong::web::memory::MemoryShelf;
use leptos::prelude::*;
use proptest::option::of;
use proptest::prelude::*;

use desk::{desk, in_owner};

fn in_it<T>(shelf: &MemoryShelf, story: impl FnOnce(Desk) -> T) -> T {
    let mut told = None;
    in_owner(|| told = Some(story(desk(shelf))));
    told.unwrap()
}

fn class(name: &str) -> ClassId {
    ClassId::parse(name).unwrap()
}

fn file(name: &str) -> FileId {
    FileId::parse(name).unwrap()
}

fn need(content: &str, who: Option<&str>, people: u32, reason: Reason) -> NeedPaper {
    let need = Need {
        who: who.map(|who| LearnerId::parse(who).unwrap()),
        people,
        content: content.into(),
        topic: None,
        group: ContentGroup::Technology,
        reason,
    };
    NeedPaper { id: file(&content.len().to_string()), need, class: None }
}

#[test]
fn needs_are_joined_become_a_class_and_are_marked_as_answered() {
    let shelf = MemoryShelf::default();
    in_it(&shelf, |desk| {
        let id = desk.begin_annual("Kế hoạch", 2027).unwrap();
        let mut all = vec![
            need("Kỹ năng số", None, 15, Reason::Survey),
            need("KỸ NĂNG SỐ ", Some("an"), 1, Reason::Gap),
            need("Kỹ  năng", None, 3, Reason::Position),
            need("kỹ năng số", Some("an"), 1, Reason::Position),
            need("Kỹ năng SỐ", Some("binh"), 1, Reason::Gap),
        ];
        for (at, paper) in all.iter_mut().enumerate() {
            paper.id = file(&format!("n{at}"));
        }
        assert!(desk.keep_needs(&id, &all));
        let needs = desk.needs_of(&id);
        let plan = desk.annual_plan(&id);
        let found = || wanted(&needs.get_untracked().all, &plan.get_untracked().unwrap().0);
        let first = found().remove(0);
        assert_eq!((first.demand.people, first.papers.len()), (17, 4), "15 counted, An, Bình");
        assert_eq!(first.class, None);

        let new = desk.fresh_class_id().unwrap();
        let (class, papers) = first.answered(&new, 40, "vì sao".into());
        assert_eq!((class.runs, class.seats, class.people), (1, Some(17), Some(17)));
        assert!(desk.answer_needs(&id, class, &papers));
        assert_eq!(found()[0].class, Some((new.clone(), "Kỹ năng số".into())));
        assert_eq!(found()[1].class, None);
        desk.delete_class(&id, &new);
        assert_eq!(found()[0].class, None, "a class that went answers nothing");
        desk.undo();
        desk.undo();
        assert!(plan.get_untracked().unwrap().0.classes.is_empty(), "class and mark went as one");
        desk.delete_needs(&id, &found()[0].papers);
        assert_eq!(found().len(), 1);
        desk.undo();
        assert_eq!(found().len(), 2);
        let empty = need(" ", None, 0, Reason::NewRule(String::new())).checked().unwrap_err();
        assert_eq!(
            empty.iter().map(|slip| slip.field).collect::<Vec<_>>(),
            ["content", "rule", "people"]
        );
    });
}

#[test]
fn what_columns_mean_is_remembered_for_the_same_headings() {
    let shelf = MemoryShelf::default();
    in_it(&shelf, |desk| {
        assert_eq!(desk.known_columns("v-1"), None);
        desk.keep_columns("v-1", &["name", "", "unit"]);
    });
    in_it(&shelf, |desk| {
        assert_eq!(desk.known_columns("v-1").unwrap(), ["name", "", "unit"]);
        assert_eq!(desk.known_columns("v-2"), None);
    });
}

proptest! {
    #[test]
    fn every_need_comes_back(
        content in "\\PC{1,20}",
        people in any::<u32>(),
        kind in 0..4_u8,
        rule in "\\PC{1,9}",
        topic in of("[a-z]{1,9}".prop_map(|id| TopicId::parse(&id).unwrap())),
        class in of("[a-z]{1,9}".prop_map(|id| class(&id))),
    ) {
        let reason = [Reason::Gap, Reason::Position, Reason::Survey, Reason::NewRule(rule)];
        let mut paper = need(&content, None, people, reason[usize::from(kind)].clone());
        (paper.need.topic, paper.class) = (topic, class);
        paper.id = file("n");
        let text = text_of_need(&paper, None);
        prop_assert_eq!(need_of(file("n"), &text).unwrap(), paper);
    }
}
