use leptos::prelude::*;

use crate::domain::crosswalk::related;
use crate::domain::library::Library;
use crate::domain::standard::Item;
use crate::route::Route;
use crate::ui::Link;
use crate::words::Words;

/// Where else the same or similar content stands.
pub(super) fn kin(words: &'static Words, library: &Library, item: &Item) -> Option<AnyView> {
    let rows: Vec<AnyView> = related(library, item)
        .into_iter()
        .filter_map(|(other, kind)| {
            let standard = other.standard.clone()?;
            let title = library.standard(&standard).map(|known| words.text(&known.short_title));
            let title = title.unwrap_or_default().to_owned();
            let href = Route::StandardItem(standard, other.id.clone()).href();
            let text = words.text(&other.text).to_owned();
            Some(
                view! {
                    <li>
                        {words.library.relation(kind)}
                        ": "
                        <Link href=href>{text}</Link>
                        " "
                        <span class="quiet">"("{title}")"</span>
                    </li>
                }
                .into_any(),
            )
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <p class="small">
                <strong>{words.library.related}</strong>
            </p>
            <ul class="small standards__list">{rows}</ul>
        }
        .into_any()
    })
}
