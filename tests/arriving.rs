//! Stories of what is handed round, told through two desks: nothing is taken in unseen, nothing is overwritten.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

mod desk;

use guong::catalogue::parcel::{as_digits, as_letters, pack};
use guong::catalogue::sheet::{About, csv, read_sheet};
use guong::domain::id::{ChecklistId, StandardId};
use guong::domain::part::WRITTEN_HERE;
use guong::domain::standard_draft::StandardDraft;
use guong::state::{Arrived, Desk, Landed, NotArrived, Standing};
use guong::web::memory::MemoryShelf;
use guong::words::sheet::SPELLINGS;

use desk::{desk, in_owner};

const V1: &str = include_str!("successor/v1.json");
const V2: &str = include_str!("successor/v2-alone.json");

/// An agency's table of forty items, as it is read.
fn table(desk: Desk) -> StandardDraft {
    let bytes = std::fs::read("tests/sheets/quy-tac-40.csv").unwrap();
    let about = About {
        id: "table".into(),
        title: "Quy tắc ứng xử của Sở Y tế".into(),
        issuer: "Sở Y tế".into(),
    };
    let rows = csv::read(&csv::text_of(&bytes).unwrap()).unwrap();
    let reading = read_sheet(&rows, &about, &SPELLINGS, desk.library().shared());
    assert_eq!(reading.problems, []);
    reading.draft
}

fn payload(link: &str) -> &str {
    link.rsplit_once('/').unwrap().1
}

fn kept(landed: Landed) -> ChecklistId {
    match landed {
        Landed::Kept(id) => id,
        other => panic!("{other:?}"),
    }
}

fn standing(arrived: &Arrived) -> &[Standing] {
    &arrived.standing
}

#[test]
fn a_table_becomes_a_checklist_that_travels_in_a_link_and_a_code() {
    in_owner(|| {
        let (author, colleague) = (desk(&MemoryShelf::default()), desk(&MemoryShelf::default()));
        let list = author.use_table(table(author)).unwrap();
        let parcel = author.parcel(&list).unwrap();
        assert_eq!(parcel.items, (40, 0));
        assert_eq!(author.parcel(&list).unwrap(), parcel, "two times the same");
        let (link, code) = (parcel.link.unwrap(), parcel.dense_link.unwrap());
        let arrived = colleague.look_into_link(payload(&link)).unwrap();
        assert_eq!(standing(&arrived), [Standing::New]);
        let by_code = colleague.look_into_link(payload(&code)).unwrap();
        assert_eq!(by_code.hosted.standards, arrived.hosted.standards);
        assert_eq!(colleague.read(|workspace| workspace.received().count()), 0, "only looked at");

        let taken = kept(colleague.receive(&arrived, "liên kết", "x"));
        let id = arrived.hosted.standards[0].standard.id.clone();
        let origin = colleague.library().standard(&id).unwrap().origin.clone();
        assert_eq!(origin.as_deref(), Some("liên kết"), "shown as received");
        let round = colleague.begin_round(&taken, "Lượt 1").unwrap();
        assert_eq!(colleague.lines(&round).len(), 40);

        // A second time it is known, and nothing is doubled.
        let again = colleague.look_into_link(payload(&code)).unwrap();
        assert_eq!(standing(&again), [Standing::Same]);
        assert_eq!(kept(colleague.receive(&again, "mã QR", "x")), taken);
        let origin = colleague.library().standard(&id).unwrap().origin.clone();
        assert_eq!(origin.as_deref(), Some("liên kết"), "where it first came from");

        // Whoever wrote it does not lose it to their own link.
        let own = author.look_into_link(payload(&link)).unwrap();
        kept(author.receive(&own, "liên kết", "x"));
        let origin = author.library().standard(&id).unwrap().origin.clone();
        assert_eq!(origin.as_deref(), Some(WRITTEN_HERE));
        assert!(author.version_in_use(&id).is_some());
    });
}

#[test]
fn a_table_is_opened_in_the_editor_under_an_id_of_its_own() {
    in_owner(|| {
        let desk = desk(&MemoryShelf::default());
        let id = desk.edit_table(table(desk)).unwrap();
        assert!(id.as_str().starts_with("quy-tac-ung-xu-cua-so-y-te-"), "{id}");
        let draft = desk.draft(&id).unwrap();
        assert_eq!(draft.items.len(), 40);
        assert_eq!(desk.draft_problems(&draft), []);
        assert!(desk.library().standard(&id).is_none(), "not in use before it is published");
        assert_ne!(desk.edit_table(table(desk)).unwrap(), id, "a second reading is another one");
    });
}

#[test]
fn a_standard_alone_becomes_a_checklist_of_all_its_items() {
    in_owner(|| {
        let desk = desk(&MemoryShelf::default());
        let arrived = desk.look_into(V1).unwrap();
        let list = kept(desk.receive(&arrived, "v1.json", "Phiếu của Sở"));
        let (title, items) = desk.read(|workspace| {
            let list = workspace.checklist(&list).unwrap();
            (list.title.clone(), list.entries.len())
        });
        assert_eq!((title.as_str(), items), ("Phiếu của Sở", 10));
    });
}

#[test]
fn a_newer_version_waits_until_its_changes_were_seen() {
    in_owner(|| {
        let desk = desk(&MemoryShelf::default());
        kept(desk.receive(&desk.look_into(V1).unwrap(), "v1.json", "Phiếu"));
        let newer = desk.look_into(V2).unwrap();
        assert_eq!(standing(&newer), [Standing::Newer]);
        assert!(newer.replaces() && !newer.clashes());
        let pin = desk.replaced_by(&newer, "liên kết").unwrap().unwrap();
        assert_eq!(desk.receive(&newer, "liên kết", "x"), Landed::Successor(pin.clone()));
        let id = StandardId::parse("quy-tac-so").unwrap();
        assert_eq!(desk.library().standard(&id).unwrap().version, "1.0.0", "nothing changed yet");

        // What came with it comes with it: a checklist in the same link is kept when the edition is accepted.
        let checklist = r#"{"format":"guong-checklist","format_version":1,"title":"Phiếu mới","entries":[{"item":"quy-tac-so.1"}],"own_items":[],"theme_shares":{}}"#;
        let both = format!(r#"{{"standards":[{V2}],"checklist":{checklist}}}"#);
        let both = desk.look_into(&both).unwrap();
        assert_eq!(desk.receive(&both, "liên kết", "x"), Landed::Successor(pin.clone()));
        let found = desk.transitions(&pin);
        assert!(desk.accept(&found[0], &[], false));
        assert_eq!(desk.library().standard(&id).unwrap().version, found[0].newer.version);
        let titles: Vec<String> =
            desk.read(|workspace| workspace.checklists().map(|list| list.title.clone()).collect());
        assert!(titles.contains(&"Phiếu mới".to_owned()), "{titles:?}");
        let older = desk.look_into(V1).unwrap();
        assert_eq!(standing(&older), [Standing::Older]);
    });
}

#[test]
fn the_same_version_with_other_questions_is_refused_with_its_place() {
    in_owner(|| {
        let desk = desk(&MemoryShelf::default());
        kept(desk.receive(&desk.look_into(V1).unwrap(), "v1.json", "Phiếu"));
        let forged =
            V1.replacen("\"criticality\": \"", "\"criticality\": \"critical\", \"x\": \"", 1);
        assert_ne!(forged, V1);
        let forged = desk.look_into(&forged).unwrap();
        assert!(forged.clashes(), "{:?}", forged.standing);
        assert_eq!(desk.receive(&forged, "x.json", "x"), Landed::Nothing);
        let NotArrived::Problems(problems) = desk.replaced_by(&forged, "x.json").unwrap_err()
        else {
            panic!("refused for another reason")
        };
        assert_eq!(problems[0].path, "version");
        let kept = desk.read(|workspace| workspace.received().next().unwrap().1.clone());
        assert_eq!((kept.text.as_str(), kept.origin.as_str()), (V1, "v1.json"));
    });
}

#[test]
fn nobody_takes_the_place_of_what_the_app_is_delivered_with() {
    in_owner(|| {
        let desk = desk(&MemoryShelf::default());
        let known =
            desk.library().standard(&StandardId::parse("pctn-2018").unwrap()).unwrap().clone();
        let text = std::fs::read_to_string("src/catalogue/standards/pctn-2018.json").unwrap();
        let claimed = text.replacen(&known.version, "99.0.0", 1);
        let arrived = desk.look_into(&claimed).unwrap();
        assert_eq!(standing(&arrived), [Standing::BuiltIn]);
        kept(desk.receive(&arrived, "liên kết", "Phiếu giả"));
        let now = desk.library().standard(&known.id).unwrap().clone();
        assert_eq!(now, known);
        assert_eq!(desk.read(|workspace| workspace.received().count()), 0);
    });
}

#[test]
fn hostile_links_are_refused_with_their_places_and_leave_nothing() {
    in_owner(|| {
        let desk = desk(&MemoryShelf::default());
        let script = V1.replacen("\"url\": \"\"", "\"url\": \"javascript:alert(1)\"", 1);
        let twice = V1.replacen("quy-tac-so.2", "quy-tac-so.1", 1);
        let theft = V1.replacen("\"id\": \"quy-tac-so.1\"", "\"id\": \"pctn-2018.22-2\"", 1);
        let deep = format!("{}{}", "[".repeat(500), "]".repeat(500));
        for (text, place) in [
            (script.as_str(), "sources[0].url"),
            (twice.as_str(), "items[1].id"),
            (theft.as_str(), "items[0].id"),
            (deep.as_str(), ""),
            ("{}", ""),
        ] {
            let spelled = [as_letters(&pack(text).unwrap()), as_digits(&pack(text).unwrap())];
            for payload in spelled {
                match desk.look_into_link(&payload) {
                    Err(NotArrived::Problems(problems)) => {
                        let is_told = problems.iter().any(|problem| problem.path.contains(place));
                        assert!(is_told, "{place}: {problems:?}");
                    }
                    other => panic!("{place}: {other:?}"),
                }
            }
        }
        for payload in ["", "hello", "g", "0", "99999999999999999999", "gAAAAAAAA"] {
            assert!(
                matches!(desk.look_into_link(payload), Err(NotArrived::Parcel(_))),
                "{payload}"
            );
        }
        assert_eq!(desk.read(|workspace| workspace.received().count()), 0);
        assert_eq!(desk.read(|workspace| workspace.checklists().count()), 0);
    });
}

#[test]
fn only_what_lies_beside_the_app_is_opened_by_address() {
    in_owner(|| {
        let desk = desk(&MemoryShelf::default());
        for from in
            ["https://example.org/x.json", "//example.org/x.json", "javascript:x", "\\\\x\\y", ""]
        {
            let told = std::rc::Rc::new(std::cell::Cell::new(false));
            let heard = std::rc::Rc::clone(&told);
            desk.look_beside(from, move |what| {
                heard.set(what == Err(NotArrived::Elsewhere));
            });
            assert!(told.get(), "{from}");
        }
    });
}
