//! Three editions of one code, as an agency would hand them out.

use guong::catalogue::{read_migration, read_standard};
use guong::domain::assessment::Pin;
use guong::domain::chain::Chain;
use guong::domain::id::{ItemId, StandardId};
use guong::domain::migration::Migration;
use guong::domain::standard::Standard;
use serde_json::Value;

pub const V1: &str = include_str!("v1.json");
pub const V2: &str = include_str!("v2.json");
pub const V2_ALONE: &str = include_str!("v2-alone.json");
pub const V3: &str = include_str!("v3.json");

pub fn value(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

pub fn shared() -> guong::domain::library::Shared {
    let text = std::fs::read_to_string("src/catalogue/shared.json").unwrap();
    guong::catalogue::shared_reading::read_shared(&value(&text)).unwrap()
}

pub fn edition(number: usize) -> Standard {
    let value = match number {
        1 => value(V1),
        2 => value(V2)["standard"].clone(),
        _ => value(V3)["standard"].clone(),
    };
    read_standard(&value, &shared()).unwrap()
}

/// What leads to an edition.
pub fn migration_value(to: usize) -> Value {
    value(if to == 2 { V2 } else { V3 })["migration"].clone()
}

pub fn known(pin: &Pin) -> Option<Vec<std::sync::Arc<guong::domain::standard::Item>>> {
    (1..=3).map(edition).find(|edition| edition.pin() == *pin).map(|edition| edition.items)
}

pub fn migration(to: usize) -> Migration {
    read_migration(&migration_value(to), &known, &Chain::default()).unwrap()
}

pub fn id(short: &str) -> ItemId {
    ItemId::parse(&format!("quy-tac-so.{short}")).unwrap()
}

pub fn pin(version: &str) -> Pin {
    let standard = StandardId::parse("quy-tac-so").unwrap();
    Pin { standard, version: version.to_owned() }
}
