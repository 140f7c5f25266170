use leptos::prelude::*;

use crate::domain::id::ChecklistId;
use crate::domain::refusal::titled;
use crate::state::{use_desk, use_places};
use crate::ui::{Button, ButtonKind, ConfirmDialog, Dialog, FieldId, TextInput};
use crate::words::Words;

/// Which checklist is being asked about, and what was said last.
#[derive(Clone, Copy)]
pub(super) struct Asking {
    pub rename: RwSignal<Option<ChecklistId>>,
    pub name: RwSignal<String>,
    pub delete: RwSignal<Option<(ChecklistId, String)>>,
    pub spoken: RwSignal<String>,
    wrong: RwSignal<Option<String>>,
}

impl Asking {
    pub(super) fn new() -> Self {
        Self {
            rename: RwSignal::new(None),
            name: RwSignal::new(String::new()),
            delete: RwSignal::new(None),
            spoken: RwSignal::new(String::new()),
            wrong: RwSignal::new(None),
        }
    }

    /// Asks for a new name.
    pub(super) fn ask_name(self, id: ChecklistId, title: String) {
        self.wrong.set(None);
        self.name.set(title);
        self.rename.set(Some(id));
    }
}

/// The questions of the page; each stands there once.
pub(super) fn dialogs(words: &'static Words, asking: Asking) -> AnyView {
    let (desk, places) = (use_desk(), use_places());
    let title = Signal::derive(move || {
        let title = asking.delete.with(|asked| asked.as_ref().map(|(_, title)| title.clone()));
        title.map(|title| (words.checklists.delete_title)(&title)).unwrap_or_default()
    });
    let delete = move |()| {
        if let Some((id, _)) = asking.delete.get_untracked() {
            asking.delete.set(None);
            desk.delete_checklist(&id);
            // The button that was pressed is gone with its card.
            places.focus("my-checklists".to_owned());
        }
    };
    view! {
        <ConfirmDialog
            id=FieldId::new("checklists", "delete")
            title=title
            message=Signal::stored(words.checklists.delete_text.to_owned())
            confirm_label=words.common.delete
            cancel_label=words.common.cancel
            danger=true
            open=Signal::derive(move || asking.delete.with(Option::is_some))
            on_confirm=delete
            on_close=move |()| asking.delete.set(None)
        />
        {rename_dialog(words, asking)}
    }
    .into_any()
}

fn rename_dialog(words: &'static Words, asking: Asking) -> AnyView {
    let desk = use_desk();
    let rename = move |()| {
        let Some(id) = asking.rename.get_untracked() else { return };
        let title = match asking.name.with_untracked(|name| titled(name)) {
            Ok(title) => title,
            Err(refusal) => return asking.wrong.set(Some(words.refusals.say(&refusal))),
        };
        let kept = desk.read(|workspace| workspace.checklist(&id).cloned());
        asking.rename.set(None);
        if let Some(mut checklist) = kept {
            checklist.title = title;
            desk.keep_checklist(checklist);
        }
    };
    view! {
        <Dialog
            id=FieldId::new("checklists", "rename")
            title=Signal::stored(words.checklists.rename_title.to_owned())
            open=Signal::derive(move || asking.rename.with(Option::is_some))
            on_close=move |()| asking.rename.set(None)
        >
            <TextInput
                id=FieldId::new("checklists", "name")
                label=words.checklists.new_name
                value=asking.name
                error=asking.wrong
                on_input=move |name| asking.name.set(name)
            />
            <div class="cluster">
                <Button kind=ButtonKind::Primary on_press=rename>
                    {words.common.rename}
                </Button>
                <Button on_press=move |()| {
                    asking.rename.set(None);
                }>{words.common.cancel}</Button>
            </div>
        </Dialog>
    }
    .into_any()
}
