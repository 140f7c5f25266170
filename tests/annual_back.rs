//! What the unit's year gives back: classes held on a topic beside the person's own answers, the list of learners into targets,
//! names into needs.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

mod desk;

use guong::domain::annual::class::{Class, ContentGroup, Held};
use guong::domain::annual::learners::Staff;
use guong::domain::annual::need_paper::{MOST_NAMES, NeedPaper, named, wanted};
use guong::domain::annual::needs::{Need, Reason};
use guong::domain::annual::roster::{Block, Enrolment, Roster};
use guong::domain::annual::slip::{QUESTIONS, Slip};
use guong::domain::annual::target::Counted;
use guong::domain::id::{AnnualPlanId, ClassId, FileId, TopicId};
use guong::domain::ratio::Ratio;
use guong::domain::text::Lang;
use guong::state::Desk;
use guong::web::memory::MemoryShelf;
use leptos::prelude::*;

use desk::{begin, desk, in_owner};

fn file(name: &str) -> FileId {
    FileId::parse(name).unwrap()
}

fn need(topic: Option<TopicId>, class: Option<ClassId>) -> NeedPaper {
    let need = Need {
        who: None,
        people: 3,
        content: "Giao tiếp với dân".into(),
        topic,
        group: ContentGroup::Position,
        reason: Reason::Gap,
    };
    NeedPaper { id: file("n"), need, class }
}

/// A class that is kept, held so many times.
fn class(desk: Desk, plan: &AnnualPlanId, title: &str, runs: u32) -> ClassId {
    let id = desk.fresh_class_id().unwrap();
    let held = Held { runs, ..Held::default() };
    assert!(desk.keep_class(plan, Class { held, ..Class::begun(id.clone(), title.into()) }));
    id
}

#[test]
fn a_class_held_on_a_topic_comes_back_beside_the_items_of_that_topic() {
    in_owner(|| {
        let desk = desk(&MemoryShelf::default());
        let round = begin(desk);
        let lines = desk.lines(&round);
        let mut topics = lines.iter().flat_map(|line| line.item.topics.clone());
        let first = topics.next().unwrap();
        let other = topics.find(|topic| *topic != first).unwrap();
        let title = desk.library().topic(&other).unwrap().title.get(Lang::Vi).to_uppercase();

        let plan = desk.begin_annual("Kế hoạch", 2026).unwrap();
        let of_need = class(desk, &plan, "Lớp từ nhu cầu", 0);
        let by_title = class(desk, &plan, &title, 1);
        let elsewhere = class(desk, &plan, "Chăn nuôi", 1);
        assert!(desk.keep_needs(&plan, &[need(Some(first.clone()), Some(of_need.clone()))]));
        let taught = desk.taught(&round);
        let found = || -> Vec<(TopicId, ClassId, usize)> {
            let all = taught.get_untracked().into_iter();
            let valid = |judged: Option<guong::domain::annual::slip::Judgement>| {
                judged.map_or(0, |all| all.valid)
            };
            all.map(|taught| (taught.topic, taught.class.0, valid(taught.judged))).collect()
        };
        assert_eq!(found(), [(other.clone(), by_title.clone(), 0)], "planned is not yet held");

        let mostly_blank = (0..QUESTIONS).map(|at| (at < 3).then_some(9)).collect();
        let slips = [Slip(vec![Some(8); QUESTIONS]), Slip(mostly_blank)];
        assert!(desk.keep_slips(&plan, &of_need, &slips));
        let all = found();
        assert_eq!(all.len(), 2);
        assert!(all.contains(&(first, of_need.clone(), 1)), "the void slip counts nothing");
        assert!(!all.iter().any(|(_, class, _)| *class == elsewhere));

        desk.delete_class(&plan, &of_need);
        assert_eq!(
            desk.slips(&plan, &of_need).get_untracked(),
            Some(vec![]),
            "gone with its class"
        );
        assert_eq!(found(), [(other, by_title, 0)]);
        desk.undo();
        assert_eq!(desk.slips(&plan, &of_need).get_untracked().unwrap().len(), 2);
        assert_eq!(found().len(), 2);
    });
}

#[test]
fn the_list_of_learners_says_how_many_people_were_trained_and_who_has_forty_periods() {
    let row = |name: &str, staff, class: Option<&str>, periods| Enrolment {
        staff,
        class: class.map(|class| ClassId::parse(class).unwrap()),
        periods,
        ..Enrolment::begun(name.into())
    };
    let rows = vec![
        row("An", Staff::CivilServant, Some("c1"), Some(24)),
        row("An", Staff::CivilServant, Some("c2"), Some(16)),
        row("Bình", Staff::Commune, Some("c1"), Some(39)),
        row("Chi", Staff::DivisionHead, Some("c1"), None),
        row("Dung", Staff::PublicEmployee, Some("c1"), Some(80)),
        row("Em", Staff::Other, None, None),
    ];
    let roster = |rows| Roster { blocks: vec![Block { id: file("b"), rows }.into()], unread: 0 };
    let list = roster(rows);
    assert_eq!(list.says(Counted::Trained), Ratio::new(3, 5), "people, not turns");
    assert_eq!(list.says(Counted::FortyPeriods), Ratio::new(1, 3), "only those the floor binds");
    assert_eq!(list.says(Counted::Reduced), None);
    assert_eq!(Roster::default().says(Counted::Trained), None);
    let none_bound = roster(vec![row("Dung", Staff::PublicEmployee, Some("c1"), Some(80))]);
    assert_eq!(none_bound.says(Counted::FortyPeriods), None);
}

#[test]
fn people_are_named_once_and_known_again_by_the_list() {
    let people = named("Nguyễn Văn An, Sở A\n nguyen van an,  so a\n\nTrần Bình\nCB001\ncb001");
    assert_eq!(people.len(), 3);
    let listed = |name: &str, unit: &str, code: &str| Enrolment {
        unit: unit.into(),
        code: code.into(),
        ..Enrolment::begun(name.into())
    };
    assert!(people.contains(&listed("NGUYỄN VĂN AN", "Sở A", "").learner()));
    assert!(people.contains(&listed("Ai đó", "Sở B", "CB001").learner()));
    assert!(!people.contains(&listed("Trần Bình", "Sở B", "").learner()), "a namesake elsewhere");

    let fresh = |at: usize| FileId::parse(&format!("p{at:03}"));
    let mut papers = need(None, None).for_each(&people, fresh).unwrap();
    assert!(papers.iter().all(|paper| paper.need.people == 1 && paper.need.who.is_some()));
    papers.extend(
        need(None, None)
            .for_each(&named("Trần Bình\nLê Chi"), |at| FileId::parse(&format!("q{at}")))
            .unwrap(),
    );
    let id = AnnualPlanId::parse("p").unwrap();
    let plan = guong::domain::annual::AnnualPlan {
        id,
        title: "Kế hoạch".into(),
        unit: String::new(),
        year: 2026,
        funds: vec![],
        rates: vec![],
        classes: [].into_iter().collect(),
    };
    let all = wanted(&papers, &plan);
    assert_eq!((all.len(), all[0].demand.people), (1, 4), "Trần Bình is counted once");

    let many: Vec<String> = (0..=MOST_NAMES).map(|at| format!("Người {at}")).collect();
    let refused = need(None, None).for_each(&named(&many.join("\n")), fresh).unwrap_err();
    assert_eq!(refused[0].field, "names");
}
