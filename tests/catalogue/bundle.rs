//! The bundle the app is delivered with: what all share, and the standards side by side.

use guong::catalogue::problem::{Problem, ProblemKind, Target};
use guong::catalogue::reading::read_bundle;
use guong::catalogue::shared_reading::read_shared;
use serde_json::{Value, json};

use crate::specimens::{bundle_of, change, good, shared_text};

#[test]
fn a_path_in_the_bundle_begins_with_the_standard() {
    let mut other = good();
    change(&mut other, "/id", Some(json!("small-2")));
    change(&mut other, "/items/0/id", Some(json!("small-2.1")));
    change(&mut other, "/items/1/id", Some(json!("small-2.2")));
    let problems = read_bundle(&bundle_of(&[good().to_string(), other.to_string()])).unwrap_err();
    let repeated = Problem {
        path: "standards[1].topics[0].id".into(), // topics are looked up among all standards
        kind: ProblemKind::Duplicate,
    };
    assert_eq!(problems, [repeated]);
    change(&mut other, "/items/1/scale", Some(json!("x")));
    change(&mut other, "/topics/0/id", Some(json!("t-small-2")));
    change(&mut other, "/items/0/topics/0", Some(json!("t-small-2")));
    let problems = read_bundle(&bundle_of(&[good().to_string(), other.to_string()])).unwrap_err();
    let paths: Vec<&str> = problems.iter().map(|problem| problem.path.as_str()).collect();
    assert_eq!(paths, ["standards[1].items[1].scale", "standards[1].items[1].topics[0]"]);
}

#[test]
fn what_all_share_is_checked_too() {
    let no_theme = ProblemKind::Unresolved { what: Target::Theme, found: "d05".to_owned() };
    let rows: [(&str, Option<Value>, &str, ProblemKind); 4] = [
        ("/themes/4", None, "themes", no_theme),
        ("/scales", None, "scales", ProblemKind::Missing),
        ("/roles/1/label", None, "roles[1].label", ProblemKind::Missing),
        ("/flags/0/id", Some(json!("Lãnh đạo")), "flags[0].id", ProblemKind::NotSlug),
    ];
    for (pointer, new, path, kind) in rows {
        let mut value: Value = serde_json::from_str(&shared_text()).unwrap();
        change(&mut value, pointer, new);
        let problem = Problem { path: path.to_owned(), kind };
        assert_eq!(read_shared(&value).unwrap_err(), [problem], "{pointer}");
    }
}
