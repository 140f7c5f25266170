use leptos::prelude::*;

use super::{Specimen, specimen};
use crate::ui::{
    BackLink, Details, EmptyState, KeyCap, Link, LiveRegion, Notice, NoticeKind, PageHeading,
    SkipLink, SummaryList, SummaryRow, Tag, TagKind, TaskList, TaskRow,
};

pub(super) const ALL: &[Specimen] = &[
    specimen("skip-link", |sample| {
        view! { <SkipLink target_id="page-heading">{sample.act}</SkipLink> }.into_any()
    }),
    specimen("back-link", |sample| {
        view! { <BackLink href="#/">{sample.way_out}</BackLink> }.into_any()
    }),
    specimen("page-heading", |sample| {
        view! { <PageHeading caption=sample.label>{sample.title}</PageHeading> }.into_any()
    }),
    specimen("link", |sample| {
        view! {
            <p>
                {sample.text} " " <Link href="#/">{sample.act}</Link> " "
                <Link href="#/plan" current=true>
                    {sample.way_out}
                </Link>
            </p>
        }
        .into_any()
    }),
    specimen("notice-info", |sample| {
        view! { <Notice title=sample.title><p>{sample.text}</p></Notice> }.into_any()
    }),
    specimen("notice-success", |sample| {
        view! {
            <Notice kind=NoticeKind::Success announce=true>
                <p>{sample.text}</p>
            </Notice>
        }
        .into_any()
    }),
    specimen("notice-warning", |sample| {
        view! {
            <Notice kind=NoticeKind::Warning title=sample.title>
                <p>{sample.text} " " <a href="#/">{sample.act}</a></p>
            </Notice>
        }
        .into_any()
    }),
    specimen("notice-danger", |sample| {
        view! { <Notice kind=NoticeKind::Danger title=sample.error><p>{sample.text}</p></Notice> }
            .into_any()
    }),
    specimen("tags", |sample| {
        [TagKind::Neutral, TagKind::Accent, TagKind::Good, TagKind::Caution, TagKind::Danger]
            .map(|kind| view! { <Tag kind=kind>{sample.state}</Tag> " " })
            .collect_view()
            .into_any()
    }),
    specimen("task-list", |sample| {
        view! {
            <TaskList label=sample.title>
                <TaskRow href="#/1" title=sample.title hint=sample.hint>
                    <Tag kind=TagKind::Good>{sample.state}</Tag>
                </TaskRow>
                <TaskRow href="#/2" title=sample.label>
                    <Tag kind=TagKind::Accent>{sample.state}</Tag>
                </TaskRow>
                <TaskRow href="#/3" title=sample.act>
                    {sample.figure}
                </TaskRow>
            </TaskList>
        }
        .into_any()
    }),
    specimen("summary-list", |sample| {
        view! {
            <SummaryList>
                <SummaryRow
                    term=sample.label
                    action=view! { <a href="#/">{sample.act}</a> }.into_any()
                >
                    {sample.text}
                </SummaryRow>
                <SummaryRow term=sample.state>{sample.figure}</SummaryRow>
            </SummaryList>
        }
        .into_any()
    }),
    specimen("details", |sample| {
        view! { <Details summary=sample.label><p>{sample.text}</p></Details> }.into_any()
    }),
    specimen("details-open", |sample| {
        view! {
            <Details summary=sample.label open=true>
                <p>{sample.text}</p>
            </Details>
        }
        .into_any()
    }),
    specimen("empty-state", |sample| {
        view! {
            <EmptyState title=sample.title>
                <p>{sample.text}</p>
                <p>
                    <KeyCap>"1"</KeyCap>
                    " "
                    <KeyCap>"Enter"</KeyCap>
                </p>
            </EmptyState>
        }
        .into_any()
    }),
    specimen("live-region", |sample| view! { <LiveRegion text=sample.text /> }.into_any()),
];
