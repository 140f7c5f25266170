use leptos::prelude::*;

use super::{Specimen, specimen};
use crate::ui::{
    Button, ButtonKind, ButtonLink, Chip, Chips, ConfirmDialog, Dialog, FieldId, Icon, IconKind,
};

pub(super) const ALL: &[Specimen] = &[
    specimen("buttons", |sample| {
        view! {
            <p class="cluster">
                <Button kind=ButtonKind::Primary submit=true>{sample.act}</Button>
                <Button on_press=|()| ()>{sample.act}</Button>
                <Button kind=ButtonKind::Danger>{sample.act}</Button>
                <Button kind=ButtonKind::Quiet lang="vi">{sample.way_out}</Button>
                <Button disabled=true>{sample.act}</Button>
            </p>
        }
        .into_any()
    }),
    specimen("buttons-states", |sample| {
        view! {
            <p class="cluster">
                <Button pressed=true id="gallery-pressed">{sample.act}</Button>
                <Button pressed=false>{sample.act}</Button>
                <Button expanded=true label=sample.act>
                    <Icon kind=IconKind::Next />
                </Button>
            </p>
        }
        .into_any()
    }),
    specimen("button-links", |sample| {
        view! {
            <p class="cluster">
                <ButtonLink href="#/" kind=ButtonKind::Primary>
                    {sample.act}
                    <Icon kind=IconKind::Next />
                </ButtonLink>
                <ButtonLink href="#/">{sample.act}</ButtonLink>
                <ButtonLink href="#/" kind=ButtonKind::Quiet>{sample.way_out}</ButtonLink>
            </p>
        }
        .into_any()
    }),
    specimen("chips", |sample| {
        let chips = [(sample.state, 12, true), (sample.mark, 3, false), (sample.act, 0, false)]
            .map(|(label, count, pressed)| Chip {
                id: label.to_owned(),
                label: label.to_owned(),
                count: Signal::stored(count),
                pressed: Signal::stored(pressed),
                testid: None,
            })
            .into();
        view! { <Chips legend=sample.label chips=chips on_toggle=|_| () /> }.into_any()
    }),
    specimen("dialog", |sample| {
        view! {
            <Dialog
                id=FieldId::new("gallery", "dialog")
                title=sample.title
                open=false
                on_close=|()| ()
            >
                <p>{sample.text}</p>
            </Dialog>
        }
        .into_any()
    }),
    specimen("confirm-dialog", |sample| {
        view! {
            <ConfirmDialog
                id=FieldId::new("gallery", "confirm-dialog")
                title=sample.title
                message=sample.text
                confirm_label=sample.act
                cancel_label=sample.way_out
                danger=true
                open=false
                on_confirm=|()| ()
                on_close=|()| ()
            />
        }
        .into_any()
    }),
];
