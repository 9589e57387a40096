#include "views/events/event_detail.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QTextBrowser>
#include <QTreeView>
#include <QVBoxLayout>

#include "model/base/utf8.h"
#include "views/common/format.h"
#include "views/common/json_tree_model.h"
#include "views/common/state_pane.h"
#include "views/common/theme.h"
#include "views/events/hex_text.h"
#include "views/events/proof_html.h"

namespace souverix
{

namespace
{

QPlainTextEdit* makeBytesView(const QString& name, bool wraps)
{
    auto* view = new QPlainTextEdit;
    view->setReadOnly(true);
    view->setFont(Theme::mono());
    view->setWordWrapMode(QTextOption::WrapAnywhere);
    view->setLineWrapMode(wraps ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap);
    view->setFrameShape(QFrame::NoFrame);
    view->setTabChangesFocus(true);
    view->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    view->setAccessibleName(name);
    return view;
}

QByteArray bytesOf(const std::string& text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// Puts bytes on the clipboard as they are; as text too where they are text.
void copyExactly(const std::string& bytes)
{
    auto mime = std::make_unique<QMimeData>();
    mime->setData(QStringLiteral("application/octet-stream"), bytesOf(bytes));
    mime->setText(isUtf8(bytes) ? qstr(bytes) : qstr(toHex(bytes)));
    QGuiApplication::clipboard()->setMimeData(mime.release());
}

} // namespace

EventDetail::EventDetail(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_tree(new JsonTreeModel(this)), m_treeView(new QTreeView),
      m_treeState(new StatePane(m_treeView)),
      m_text(makeBytesView(tr("Exact bytes as text; what is no text as \\xNN"), true)),
      m_hex(makeBytesView(tr("Exact bytes in hex"), false)), m_tabs(new QTabWidget),
      m_proof(new QTextBrowser), m_note(new QLabel), m_state(nullptr),
      m_copyBytes(new QPushButton(tr("Copy exact bytes"))),
      m_saveBytes(new QPushButton(tr("Save bytes…"))),
      m_copyProof(new QPushButton(tr("Copy proof"))),
      m_saveProof(new QPushButton(tr("Save proof…")))
{
    build();
    connect(&theme, &Theme::changed, this, &EventDetail::fillProof);
    connect(m_copyBytes, &QPushButton::clicked, this, &EventDetail::copyBytes);
    connect(m_copyProof, &QPushButton::clicked, this, &EventDetail::copyProof);
    connect(m_saveBytes, &QPushButton::clicked, this, [this] {
        emit saveRequested(fileStem() + QStringLiteral(".json"), bytesOf(m_evidence->bytes));
    });
    connect(m_saveProof, &QPushButton::clicked, this, [this] {
        emit saveRequested(fileStem() + QStringLiteral(".tlog-proof"),
                           bytesOf(m_evidence->tlogProof));
    });
    connect(m_state, &StatePane::retryRequested, this, &EventDetail::retryRequested);
    showNothing();
}

QWidget* EventDetail::bytesSide()
{
    m_treeView->setModel(m_tree);
    m_treeView->setAlternatingRowColors(true);
    m_treeView->setUniformRowHeights(true);
    m_treeView->setFrameShape(QFrame::NoFrame);
    m_treeView->setAccessibleName(tr("The event's JSON"));
    m_treeView->header()->setStretchLastSection(true);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_treeState, tr("JSON"));
    m_tabs->addTab(m_text, tr("Text"));
    m_tabs->addTab(m_hex, tr("Hex"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_copyBytes);
    buttons->addWidget(m_saveBytes);
    buttons->addStretch(1);
    auto* side = new QWidget;
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs, 1);
    layout->addLayout(buttons);
    return side;
}

QWidget* EventDetail::proofSide()
{
    m_proof->setFrameShape(QFrame::NoFrame);
    m_proof->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_proof->setOpenLinks(false);
    m_proof->setAccessibleName(tr("What proves this event"));
    m_copyProof->setToolTip(tr("As a C2SP tlog-proof, which other programs check too"));
    m_saveProof->setToolTip(m_copyProof->toolTip());
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_copyProof);
    buttons->addWidget(m_saveProof);
    buttons->addStretch(1);
    auto* side = new QWidget;
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_proof, 1);
    layout->addLayout(buttons);
    return side;
}

void EventDetail::build()
{
    auto* sides = new QSplitter(Qt::Horizontal);
    sides->setChildrenCollapsible(false);
    sides->addWidget(bytesSide());
    sides->addWidget(proofSide());
    sides->setStretchFactor(0, 3);
    sides->setStretchFactor(1, 2);
    m_note->setWordWrap(true);
    m_note->hide();
    auto* content = new QWidget;
    auto* inner = new QVBoxLayout(content);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->addWidget(m_note);
    inner->addWidget(sides, 1);
    m_state = new StatePane(content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_state);
}

void EventDetail::show(EventEvidence evidence, std::shared_ptr<Names> names)
{
    m_evidence = std::move(evidence);
    m_names = std::move(names);
    fillBytes();
    fillProof();
    const bool provable = !m_evidence->tlogProof.empty();
    m_copyProof->setEnabled(provable);
    m_saveProof->setEnabled(provable);
    m_state->showReady();
}

void EventDetail::fillBytes()
{
    Result<JsonTree> tree = readJsonTree(m_evidence->bytes);
    if (tree && !tree->items.front().children.empty()) {
        m_tree->setTree(std::move(*tree));
        m_treeView->expandAll();
        m_treeView->setColumnWidth(0, m_treeView->fontMetrics().averageCharWidth() * 26);
        m_treeState->showReady();
    } else {
        m_tree->setTree({});
        m_treeState->showEmpty(tree ? tr("JSON, but no object with members")
                                    : tr("No JSON: %1").arg(qstr(tree.error().detail)));
    }
    m_text->setPlainText(qstr(visibleText(m_evidence->bytes)));
    m_hex->setPlainText(qstr(hexDump(m_evidence->bytes)));
}

void EventDetail::fillProof()
{
    if (m_evidence) {
        m_proof->setHtml(
            proofHtml(*m_evidence, *m_names, m_theme.colours(), Theme::mono().family()));
    }
}

void EventDetail::showNothing()
{
    m_evidence.reset();
    m_state->showEmpty(tr("Choose an event to see its exact bytes and what proves it"));
}

void EventDetail::showLoading()
{
    m_state->showLoading(tr("Reading and proving the event"));
}

void EventDetail::showError(const Error& error)
{
    m_evidence.reset();
    m_state->showError(error);
}

void EventDetail::showNote(const QString& note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void EventDetail::copyBytes()
{
    copyExactly(m_evidence->bytes);
}

void EventDetail::copyProof()
{
    copyExactly(m_evidence->tlogProof);
}

QString EventDetail::fileStem() const
{
    return QStringLiteral("%1-%2")
        .arg(qstr(m_names->text(m_evidence->ref.region)))
        .arg(m_evidence->ref.sequence);
}

} // namespace souverix
