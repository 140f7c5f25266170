//! A standard to take along: as a file of ours, as a table, as a competency framework.

use leptos::prelude::*;

use crate::catalogue::moodle::moodle_framework;
use crate::catalogue::sheet::{csv, sheet_rows};
use crate::domain::id::StandardId;
use crate::domain::text::Lang;
use crate::pages::parts::{OfficeButton, workbook_of};
use crate::state::use_desk;
use crate::ui::{Button, ButtonKind};
use crate::words::Words;
use crate::words::sheet::spelling;

/// The ways to take a standard along.
pub(super) fn takeaway(words: &'static Words, id: &StandardId) -> AnyView {
    let (said, desk) = (&words.tables, use_desk());
    let id = StoredValue::new(id.clone());
    let name = move |ending: &str| [id.get_value().as_str(), ending].concat();
    let rows = move || {
        let library = desk.library();
        let standard = library.standard(&id.get_value())?;
        Some(sheet_rows(standard, library.shared(), words.lang, spelling(words.lang)))
    };
    let as_xlsx =
        Callback::new(move |()| Some(workbook_of(name(".xlsx"), said.sheet_name, rows()?)));
    let as_csv = move |()| {
        let Some(rows) = rows() else { return };
        desk.hand_out_csv(&name(".csv"), &csv::write(&rows, ';'));
    };
    let as_moodle = move |lang: Lang, ending: &'static str| {
        let library = desk.library();
        let Some(standard) = library.standard(&id.get_value()) else { return };
        desk.hand_out_csv(&name(ending), &moodle_framework(standard, lang));
    };
    let press = |text: &'static str, act: Callback<()>| {
        view! {
            <Button kind=ButtonKind::Quiet on_press=act>
                {text}
            </Button>
        }
    };
    view! {
        <section class="stack screen-only">
            <h2>{said.save_as}</h2>
            <p class="measure">{said.save_as_about}</p>
            <div class="cluster">
                {press(
                    said.as_json,
                    Callback::new(move |()| desk.hand_out_standard(&id.get_value())),
                )}                 {press(said.as_csv, Callback::new(as_csv))}
                {press(
                    said.as_moodle,
                    Callback::new(move |()| as_moodle(Lang::Vi, "-moodle-vi.csv")),
                )}
                {press(
                    said.as_moodle_english,
                    Callback::new(move |()| as_moodle(Lang::En, "-moodle-en.csv")),
                )}
            </div>
            <OfficeButton label=said.as_xlsx want=as_xlsx />
        </section>
    }
    .into_any()
}
