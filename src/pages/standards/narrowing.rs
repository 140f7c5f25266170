use std::sync::Arc;

use leptos::prelude::*;

use super::library::Narrowing;
use crate::domain::id::{Flag, Role};
use crate::domain::library::Library;
use crate::domain::shelf::{Audience, Facet, Origin, Standing, Wanted};
use crate::domain::standard::{Authority, Theme};
use crate::route::Route;
use crate::ui::{Button, ButtonKind, Chip, Chips, Details, FieldId, Link, Select};
use crate::words::Words;

const MINE: &str = "me";
const ROLE: &str = "role:";
const POST: &str = "post:";

/// The conditions: whether it binds is always in view, the others open on demand.
pub(super) fn filters(
    words: &'static Words,
    library: &Arc<Library>,
    narrowing: Narrowing,
) -> AnyView {
    let now = narrowing.wanted.get_untracked();
    let is_open = now.facets().iter().any(|facet| *facet != Facet::Authority);
    let authorities =
        chips(library, narrowing, |words, authority: Authority| words.terms.authority(authority));
    let standings =
        chips(library, narrowing, |words, standing: Standing| words.library.standing(standing));
    let origins =
        chips(library, narrowing, |words, origin: Origin| words.library.origin_of(origin));
    let audience = audience(words, library, narrowing);
    let theme = theme(words, library, narrowing);
    let say_who = narrowing.mine.with_value(Option::is_none).then(|| {
        view! {
            <p class="small">
                <Link href=Route::Profile.href()>{words.library.say_who}</Link>
            </p>
        }
    });
    view! {
        <div class="stack screen-only">
            {authorities(words, words.standards.filter_authority)}
            <Details summary=words.library.more open=is_open>
                <div class="stack">
                    {audience} {say_who} {theme}
                    {standings(words, words.library.standing)}
                    {origins(words, words.library.origin)}
                </div>
            </Details>
            {summary(words, library, narrowing)}
        </div>
    }
    .into_any()
}

/// A condition with few values, each shown with how many standards would fit.
trait Choice: Copy + PartialEq + Send + Sync + 'static {
    const ALL: &'static [Self];
    fn of(wanted: &Wanted) -> Option<Self>;
    fn put(wanted: &mut Wanted, value: Option<Self>);
}

impl Choice for Authority {
    const ALL: &'static [Self] = &Self::ALL;

    fn of(wanted: &Wanted) -> Option<Self> {
        wanted.authority
    }

    fn put(wanted: &mut Wanted, value: Option<Self>) {
        wanted.authority = value;
    }
}

impl Choice for Standing {
    const ALL: &'static [Self] = &Self::ALL;

    fn of(wanted: &Wanted) -> Option<Self> {
        wanted.standing
    }

    fn put(wanted: &mut Wanted, value: Option<Self>) {
        wanted.standing = value;
    }
}

impl Choice for Origin {
    const ALL: &'static [Self] = &Self::ALL;

    fn of(wanted: &Wanted) -> Option<Self> {
        wanted.origin
    }

    fn put(wanted: &mut Wanted, value: Option<Self>) {
        wanted.origin = value;
    }
}

fn chips<T: Choice>(
    library: &Arc<Library>,
    narrowing: Narrowing,
    label: fn(&'static Words, T) -> &'static str,
) -> impl Fn(&'static Words, &'static str) -> AnyView + use<T> {
    let library = Arc::clone(library);
    move |words, legend| {
        let chips = T::ALL.iter().map(|value| {
            let (value, library) = (*value, Arc::clone(&library));
            Chip {
                id: label(words, value).to_owned(),
                label: label(words, value).to_owned(),
                count: Signal::derive(move || {
                    let mut wanted = narrowing.wanted.get();
                    T::put(&mut wanted, Some(value));
                    count(&library, &wanted, narrowing)
                }),
                pressed: Signal::derive(move || {
                    narrowing.wanted.with(|wanted| T::of(wanted) == Some(value))
                }),
                testid: None,
            }
        });
        let toggle = move |pressed: String| {
            let value = T::ALL.iter().find(|value| label(words, **value) == pressed).copied();
            narrowing.edit(|wanted| {
                let is_on = T::of(wanted) == value;
                T::put(wanted, value.filter(|_| !is_on));
            });
        };
        view! {
            <div class="stack" data-gap="tight">
                <p class="small standards__legend">{legend}</p>
                <Chips legend=legend chips=chips.collect() on_toggle=toggle />
            </div>
        }
        .into_any()
    }
}

/// How many standards would fit.
pub(super) fn count(library: &Library, wanted: &Wanted, narrowing: Narrowing) -> usize {
    let profile = narrowing.profile();
    library.standards().iter().filter(|standard| wanted.takes(standard, &profile)).count()
}

fn audience(words: &'static Words, library: &Arc<Library>, narrowing: Narrowing) -> AnyView {
    let library = Arc::clone(library);
    let options = Memo::new(move |_| {
        let counted = |value: String, label: &str, audience| {
            let mut wanted = narrowing.wanted.get();
            wanted.audience = Some(audience);
            let count = count(&library, &wanted, narrowing);
            (value, (words.library.counted)(label, &words.number(count)))
        };
        let mut options = vec![(String::new(), words.library.anybody.to_owned())];
        if narrowing.mine.with_value(Option::is_some) {
            options.push(counted(MINE.to_owned(), words.library.mine, Audience::Mine));
        }
        options.extend(library.shared().roles.iter().map(|role| {
            let value = [ROLE, role.id.as_str()].concat();
            counted(value, words.text(&role.label), Audience::Role(role.id.clone()))
        }));
        options.extend(library.shared().flags.iter().map(|flag| {
            let value = [POST, flag.id.as_str()].concat();
            counted(value, words.text(&flag.label), Audience::Flag(flag.id.clone()))
        }));
        options
    });
    let value = Signal::derive(move || {
        narrowing.wanted.with(|wanted| match &wanted.audience {
            None => String::new(),
            Some(Audience::Mine) => MINE.to_owned(),
            Some(Audience::Role(role)) => [ROLE, role.as_str()].concat(),
            Some(Audience::Flag(flag)) => [POST, flag.as_str()].concat(),
        })
    });
    let choose = move |value: String| {
        let role = value.strip_prefix(ROLE).and_then(Role::parse).map(Audience::Role);
        let flag = value.strip_prefix(POST).and_then(Flag::parse).map(Audience::Flag);
        let mine = (value == MINE).then_some(Audience::Mine);
        narrowing.edit(|wanted| wanted.audience = mine.or(role).or(flag));
    };
    select("audience", words.library.audience, options, value, Callback::new(choose))
}

fn theme(words: &'static Words, library: &Arc<Library>, narrowing: Narrowing) -> AnyView {
    let library = Arc::clone(library);
    let options = Memo::new(move |_| {
        let all = (String::new(), words.standards.all_themes.to_owned());
        let themes = library.shared().themes.iter().map(|title| {
            let mut wanted = narrowing.wanted.get();
            wanted.theme = Some(title.theme);
            let count = words.number(count(&library, &wanted, narrowing));
            let label = (words.library.counted)(words.text(&title.title), &count);
            (theme_word(title.theme), label)
        });
        std::iter::once(all).chain(themes).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || {
        narrowing.wanted.with(|wanted| wanted.theme.map(theme_word).unwrap_or_default())
    });
    let choose = move |value: String| narrowing.edit(|wanted| wanted.theme = Theme::parse(&value));
    select("theme", words.terms.theme, options, value, Callback::new(choose))
}

fn theme_word(theme: Theme) -> String {
    format!("d{:02}", theme.number())
}

/// A list whose counts follow the other conditions; its own choice never changes them, so it keeps the focus.
fn select(
    name: &'static str,
    label: &'static str,
    options: Memo<Vec<(String, String)>>,
    value: Signal<String>,
    on_choose: Callback<String>,
) -> AnyView {
    (move || {
        let options = options.get();
        view! {
            <Select
                id=FieldId::new("library", name)
                label=label
                options=options
                value=value
                on_choose=on_choose
            />
        }
    })
    .into_any()
}

/// What one condition says.
pub(super) fn said(words: &Words, library: &Library, wanted: &Wanted, facet: Facet) -> String {
    let shared = library.shared();
    let text = match facet {
        Facet::Audience => match &wanted.audience {
            Some(Audience::Role(role)) => {
                let known = shared.roles.iter().find(|known| known.id == *role);
                known.map_or(role.as_str(), |known| words.text(&known.label))
            }
            Some(Audience::Flag(flag)) => {
                let known = shared.flags.iter().find(|known| known.id == *flag);
                known.map_or(flag.as_str(), |known| words.text(&known.label))
            }
            Some(Audience::Mine) | None => words.library.mine,
        },
        Facet::Theme => {
            let theme = wanted.theme.and_then(|theme| library.theme(theme));
            theme.map(|theme| words.text(&theme.title)).unwrap_or_default()
        }
        Facet::Authority => wanted.authority.map_or("", |value| words.terms.authority(value)),
        Facet::Standing => wanted.standing.map_or("", |value| words.library.standing(value)),
        Facet::Origin => wanted.origin.map_or("", |value| words.library.origin_of(value)),
    };
    text.to_owned()
}

/// All conditions in one line, and the way to take them all away.
fn summary(words: &'static Words, library: &Arc<Library>, narrowing: Narrowing) -> AnyView {
    let library = Arc::clone(library);
    (move || {
        let wanted = narrowing.wanted.get();
        let facets = wanted.facets();
        let all: Vec<String> =
            facets.iter().map(|facet| said(words, &library, &wanted, *facet)).collect();
        let is_unknown =
            wanted.audience == Some(Audience::Mine) && narrowing.mine.with_value(Option::is_none);
        (!all.is_empty()).then(|| {
            view! {
                <div class="cluster">
                    <p class="small">{(words.library.narrowed_to)(&all.join(" · "))}</p>
                    <Button kind=ButtonKind::Quiet on_press=move |()| {
                        narrowing.set(Wanted::default());
                    }>{words.library.show_all}</Button>
                </div>
                {is_unknown.then(|| view! { <p>{words.library.say_who_now}</p> })}
            }
        })
    })
    .into_any()
}
