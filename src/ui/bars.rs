use leptos::prelude::*;

use super::meter::thousandths;

/// What a bar says beside its length; its words and its pattern say it too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BarTone {
    /// A plain figure.
    #[default]
    Plain,
    /// In order.
    Good,
    /// To be looked at.
    Caution,
    /// Not in order.
    Danger,
    /// Too little is known for a figure.
    Missing,
}

impl BarTone {
    const fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Good => "good",
            Self::Caution => "caution",
            Self::Danger => "danger",
            Self::Missing => "missing",
        }
    }
}

/// One bar; all shares run from 0 to 1.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BarRow {
    /// What is measured.
    pub label: String,
    /// How long the bar is; none draws an empty track.
    pub share: Option<f64>,
    /// The value in words.
    pub text: String,
    /// Where the bar should reach.
    pub target: Option<f64>,
    /// Where it stood last time.
    pub previous: Option<f64>,
    /// What it says.
    pub tone: BarTone,
    /// Where to read more.
    pub href: Option<String>,
}

/// Bars under one another, in the order given, each with its words beside it.
#[component]
pub fn Bars(
    #[prop(into)] caption: String,
    rows: Vec<BarRow>,
    /// What the upright line means; shown only if a row has one.
    #[prop(optional, into)]
    target_label: Option<String>,
    /// What the dotted line means; shown only if a row has one.
    #[prop(optional, into)]
    previous_label: Option<String>,
) -> impl IntoView {
    let target_label = target_label.filter(|_| rows.iter().any(|row| row.target.is_some()));
    let previous_label = previous_label.filter(|_| rows.iter().any(|row| row.previous.is_some()));
    view! {
        <figure class="bars">
            <figcaption class="bars__caption">{caption}</figcaption>
            <ul class="bars__list">{rows.into_iter().map(bar_row).collect::<Vec<_>>()}</ul>
            <p class="bars__key">
                {target_label.map(|text| key("target", text))}
                {previous_label.map(|text| key("previous", text))}
            </p>
        </figure>
    }
}

fn key(kind: &'static str, text: String) -> impl IntoView {
    view! {
        <span class="bars__key-entry">
            <svg class="bars__key-mark" viewBox="0 0 8 20" aria-hidden="true">
                <path class="bars__tick" data-kind=kind d="M4 0V20"></path>
            </svg>
            {text}
        </span>
    }
}

fn bar_row(row: BarRow) -> impl IntoView {
    let label = match row.href {
        Some(href) => view! { <a href=href>{row.label}</a> }.into_any(),
        None => row.label.into_any(),
    };
    view! {
        <li class="bars__row" data-tone=row.tone.name()>
            <span class="bars__label">{label}</span>
            " "
            <span class="bars__text">{row.text}</span>
            // Stretched freely: only lengths across are read from it.
            <svg
                class="bars__line"
                viewBox="0 0 1000 20"
                preserveAspectRatio="none"
                aria-hidden="true"
            >
                <rect class="bars__track" x="0" y="6" width="1000" height="8"></rect>
                {row
                    .share
                    .map(|share| {
                        view! {
                            <rect
                                class="bars__value"
                                x="0"
                                y="6"
                                width=thousandths(share).to_string()
                                height="8"
                            ></rect>
                        }
                    })}
                {row.previous.map(|share| tick("previous", share))}
                {row.target.map(|share| tick("target", share))}
            </svg>
        </li>
    }
}

fn tick(kind: &'static str, share: f64) -> impl IntoView {
    let path = ["M", &thousandths(share).to_string(), " 0V20"].concat();
    view! { <path class="bars__tick" data-kind=kind d=path></path> }
}
