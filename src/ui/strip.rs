use leptos::prelude::*;

/// Answers side by side, in a row that is copied by thousands: bare native radios. The copy fills in what names the
/// question, of each radio its group, and of the first its id.
pub fn strip(labels: Vec<String>, testids: &'static [&'static str]) -> AnyView {
    let option = |(index, label): (usize, String)| {
        // No browser is to bring back what was ticked: the answers are kept elsewhere, and with thousands of radios it
        // would take them down at every change of the address.
        view! {
            <label class="strip__option" data-fill="shared">
                <input
                    class="strip__input"
                    type="radio"
                    autocomplete="off"
                    value=index.to_string()
                    data-testid=testids.get(index).copied()
                    data-fill=if index == 0 { "id name" } else { "name" }
                />
                {label}
            </label>
        }
    };
    let options: Vec<_> = labels.into_iter().enumerate().map(option).collect();
    view! {
        <fieldset class="strip" data-fill="aria-labelledby">
            {options}
        </fieldset>
    }
    .into_any()
}
