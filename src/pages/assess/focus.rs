use std::sync::Arc;

use leptos::prelude::*;

use super::about::about;
use super::also::{GoTo, Kindred, also, near};
use super::before::answered_before;
use super::beside::Beside;
use super::choosing::Choosing;
use super::gone::{closed_notice, gone};
use super::keys_help::KeysHelp;
use super::question::{Question, first_radio, reason_id};
use super::ratings::Ratings;
use crate::domain::answer::Choice;
use crate::domain::assessment::Line;
use crate::domain::id::RoundId;
use crate::domain::settings::AnswerView;
use crate::domain::standard::Item;
use crate::domain::tally::Tally;
use crate::pages::use_words;
use crate::route::Route;
use crate::state::{Desk, Places, Press, use_desk, use_keys, use_places};
use crate::ui::{BackLink, Button, ButtonKind, Details, LiveRegion, Meter, PageHeading};

/// Where the person is in a round, and how they move.
#[derive(Clone, Copy)]
struct Walk {
    desk: Desk,
    places: Places,
    round: StoredValue<RoundId>,
    lines: StoredValue<Arc<[Line]>>,
    place: Memo<usize>,
    choosing: Choosing,
    kindred: Kindred,
}

impl Walk {
    fn count(self) -> usize {
        self.lines.with_value(|lines| lines.len())
    }

    fn item(self, place: usize) -> Option<Arc<Item>> {
        self.lines.with_value(|lines| lines.get(place).map(|line| Arc::clone(&line.item)))
    }

    /// To another item; the focus goes with it.
    fn go_to(self, place: usize) {
        let Some(item) = self.item(place) else { return };
        self.choosing.asks.set(false);
        self.desk.flush();
        self.desk.notices().dismiss();
        let round = self.round.get_value();
        let choice = self.desk.answer_now(&round, &item.id).choice;
        self.places.replace(&Route::Item(round, place));
        self.places.focus_from_top(first_radio(&item, choice.as_ref(), place));
    }

    /// To the next item, or to the hub after the last; not while a reason is awaited.
    fn next(self) {
        let place = self.place.get_untracked();
        let is_waiting = self.item(place).is_some_and(|item| self.choosing.is_waiting(&item));
        if is_waiting {
            self.places.focus(reason_id(place));
        } else if place + 1 < self.count() {
            self.go_to(place + 1);
        } else {
            self.places.go(&Route::Round(self.round.get_value()));
        }
    }

    fn previous(self) {
        if let Some(place) = self.place.get_untracked().checked_sub(1) {
            self.go_to(place);
        }
    }

    /// To the list, which is then the view the person likes.
    fn to_list(self) {
        self.desk.set_settings(|settings| settings.view = AnswerView::List);
        self.places.replace(&Route::List(self.round.get_value(), Vec::new()));
    }

    fn press(self, press: &Press, help: RwSignal<bool>) -> bool {
        let place = self.place.get_untracked();
        let Some(item) = self.item(place) else { return false };
        match press.key.as_str() {
            "1" => self.choosing.give_point(&item, 0),
            "2" => self.choosing.give_point(&item, 1),
            "3" => self.choosing.give_point(&item, 2),
            "4" => self.choosing.give_point(&item, 3),
            "0" => {
                self.choosing.ask(reason_id(place));
                true
            }
            "9" => {
                self.choosing.give(&item, Some(Choice::Withheld));
                true
            }
            "Enter" if press.has_shift => {
                self.previous();
                true
            }
            "Enter" => {
                self.next();
                true
            }
            "v" | "V" => {
                self.to_list();
                true
            }
            "?" => {
                help.set(true);
                true
            }
            _ => false,
        }
    }
}

/// One item a screen. Moving between items keeps the page and builds only the item anew.
#[component]
pub fn FocusPage(id: RoundId) -> impl IntoView {
    let (words, desk, places) = (use_words(), use_desk(), use_places());
    let lines = desk.lines(&id);
    let last = lines.len().saturating_sub(1);
    if lines.is_empty() {
        return gone();
    }
    let present = places.present();
    let place = Memo::new(move |before: Option<&usize>| match present.get() {
        Route::Item(_, place) => place.min(last),
        // The page is being left.
        _ => before.copied().unwrap_or(0),
    });
    let walk = Walk {
        desk,
        places,
        round: StoredValue::new(id.clone()),
        lines: StoredValue::new(Arc::clone(&lines)),
        place,
        choosing: Choosing::of(desk, places, &id),
        kindred: Kindred::of(&id, &lines),
    };
    let help = RwSignal::new(false);
    use_keys(desk, move |press| walk.press(&press, help));
    // The language too: an item kept in another language would keep its words.
    let shown = move || [(place.get(), words.lang)];
    view! {
        <div class="assess-focus stack">
            {top(&walk)}
            {closed_notice(&id)}
            <For each=shown key=|shown| *shown children=move |(place, _)| item_part(&walk, place) />
            <div class="screen-only">
                <Button kind=ButtonKind::Quiet on_press=move |()| help.set(true)>
                    {words.assess.keys_show}
                </Button>
                <Button kind=ButtonKind::Quiet on_press=move |()| walk.to_list()>
                    {words.assess.see_list}
                </Button>
            </div>
            <KeysHelp open=help />
        </div>
    }
    .into_any()
}

/// Which round, which item, how far.
fn top(walk: &Walk) -> AnyView {
    let walk = *walk;
    let words = use_words();
    let round = walk.round.get_value();
    let title =
        walk.desk.read(|workspace| workspace.round(&round).map(|round| round.title.clone()));
    let all = words.number(walk.count());
    let of = {
        let all = all.clone();
        move || (words.assess.item_of)(&words.number(walk.place.get() + 1), &all)
    };
    let theme = move || theme_title(&walk, walk.place.get());
    let heard = move || {
        let place = words.number(walk.place.get() + 1);
        (words.assess.hear_item)(&place, &all, &theme_title(&walk, walk.place.get()))
    };
    let tally: Memo<Tally> = {
        let (round, lines) = (round.clone(), walk.lines);
        walk.desk.memo(move |workspace| {
            let tally = |lines: &Arc<[Line]>| {
                workspace.round(&round).map(|round| round.tally(lines.iter())).unwrap_or_default()
            };
            lines.with_value(tally)
        })
    };
    let answered = Signal::derive(move || {
        let tally = tally.get();
        (words.assess.answered)(&words.number(tally.answered()), &words.number(tally.items))
    });
    view! {
        <BackLink href=Route::Round(round).href()>{title}</BackLink>
        <LiveRegion text=Signal::derive(heard) />
        <div class="assess-focus__top">
            <PageHeading>
                {of} " · " <span class="assess-focus__theme">{theme}</span>
            </PageHeading>
            <Meter
                label=words.assess.progress
                label_hidden=true
                value=Signal::derive(move || tally.get().answered_share())
                text=answered
            />
        </div>
    }
    .into_any()
}

fn theme_title(walk: &Walk, place: usize) -> String {
    let (words, library) = (use_words(), walk.desk.library());
    let theme = walk.item(place).and_then(|item| library.theme(item.theme));
    theme.map(|theme| words.text(&theme.title).to_owned()).unwrap_or_default()
}

/// The item, the ways on, and what stands folded under it.
fn item_part(walk: &Walk, place: usize) -> AnyView {
    let walk = *walk;
    let words = use_words();
    let Some(item) = walk.item(place) else { return ().into_any() };
    let round = walk.round.get_value();
    let former = walk.desk.former_answer(&round, &item.id).and_then(|answer| answer.choice);
    let next_label =
        if place + 1 < walk.count() { words.common.next } else { words.assess.to_result };
    let previous = (place > 0).then(|| {
        view! {
            <Button on_press=move |()| walk.previous()>{words.common.previous}</Button>
        }
    });
    let answer = walk.desk.answer_now(&round, &item.id);
    let has_text = !answer.note.is_empty() || !answer.evidence.is_empty() || answer.is_flagged;
    let has_rating = answer.importance.or(answer.exposure).is_some();
    let folded = about(&item);
    let ground = [&words.ground(&walk.desk.library(), &item), "."].concat();
    let posts =
        walk.desk.read(|workspace| words.for_positions(&workspace.round(&round)?.profile, &item));
    let (beside, rated) = (Arc::clone(&item), Arc::clone(&item));
    let go_to: GoTo = Callback::new(move |place| walk.go_to(place));
    let others = also(walk.kindred, go_to, &item, place);
    let near = near(walk.kindred, go_to, &item);
    let of = round.clone();
    let before = answered_before(&round, &item);
    view! {
        <div class="stack" data-gap="wide">
            <Question choosing=walk.choosing item=item place=place former=former />
            {before}
            <div class="cluster">
                <Button kind=ButtonKind::Primary on_press=move |()| walk.next()>
                    {next_label}
                </Button>
                {previous}
            </div>
            {others}
            <p class="small quiet">{ground} " " {words.terms.check_original}</p>
            {posts.map(|posts| view! { <p class="small quiet">{posts}</p> })}
            <div class="assess-focus__folded">
                <Details summary=words.assess.why_and_basis>{folded}</Details>
                {near}
                <Details summary=words.assess.note_open open=has_text>
                    <Beside round=round item=beside place=place />
                </Details>
                <Details summary=words.assess.ratings open=has_rating>
                    <Ratings round=of item=rated place=place />
                </Details>
            </div>
        </div>
    }
    .into_any()
}
