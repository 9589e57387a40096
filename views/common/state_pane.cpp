#include "views/common/state_pane.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

#include "model/base/result.h"
#include "views/common/busy_bar.h"
#include "views/common/format.h"
#include "views/common/theme.h"

namespace souverix
{

namespace
{

constexpr int kPatienceMs = 300;

QLabel* centred(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

StatePane::StatePane(QWidget* content, QWidget* parent)
    : QWidget(parent), m_content(content), m_stack(new QStackedLayout), m_page(new QWidget(this)),
      m_strip(centred(this)), m_title(centred(m_page)), m_detail(centred(m_page)),
      m_progress(new BusyBar(m_page)), m_button(new QPushButton(m_page)),
      m_copy(new QPushButton(tr("Copy details"), m_page))
{
    m_title->setFont(Theme::sized(3, true));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Loading"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_button);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    auto* page = new QVBoxLayout(m_page);
    page->addStretch(2);
    page->addWidget(m_title);
    page->addWidget(m_detail);
    page->addWidget(m_progress);
    page->addLayout(buttons);
    page->addStretch(3);
    m_stack->addWidget(content);
    m_stack->addWidget(m_page);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_strip);
    all->addLayout(m_stack, 1);
    m_strip->hide();
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_stack->setCurrentWidget(m_page); });
    connect(m_button, &QPushButton::clicked, this, &StatePane::press);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(m_title->text() + u'\n' + m_detail->text());
    });
}

void StatePane::enter(State state)
{
    m_state = state;
    m_patience.stop();
    m_progress->setVisible(state == State::Loading);
    m_copy->setVisible(state == State::Failed);
    m_strip->setVisible(state == State::Stale);
    if (state == State::Ready || state == State::Stale) {
        m_stack->setCurrentWidget(m_content);
    } else if (state == State::Loading) {
        m_patience.start();
    } else {
        m_stack->setCurrentWidget(m_page);
    }
}

void StatePane::fill(const QString& title, const QString& detail, const QString& button)
{
    m_title->setText(title);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    m_page->setAccessibleName(title);
    m_page->setAccessibleDescription(detail);
}

void StatePane::showReady()
{
    if (m_state != State::Ready) {
        enter(State::Ready);
    }
}

void StatePane::showNoSource()
{
    fill(tr("Nothing is open"),
         tr("Open a bundle, a JSONL file or a replica, or drop one on this window."), tr("Open…"));
    enter(State::NoSource);
}

void StatePane::showLoading(const QString& what)
{
    if (m_state == State::Loading) {
        m_title->setText(what);
        return;
    }
    const bool keeps = m_stack->currentWidget() == m_content;
    if (keeps) {
        fill(what, {}, {});
    }
    enter(State::Loading);
    if (!keeps) {
        fill(what, {}, {});
    }
}

void StatePane::showStale(const QString& why)
{
    m_strip->setText(why);
    enter(State::Stale);
}

void StatePane::showEmptyByFilter(quint64 total)
{
    fill(tr("0 of %1 match").arg(format::count(total)),
         tr("The filter leaves nothing. Clear it, or widen the time."), tr("Clear filter"));
    enter(State::EmptyByFilter);
}

void StatePane::showEmpty(const QString& what)
{
    fill(what, {}, {});
    enter(State::Empty);
}

void StatePane::showError(const Error& error)
{
    const QStringList lines = format::error(error).split(u'\n');
    // Trying again cannot make a file of another kind or version readable: another must be opened.
    const bool needsOther = error.reason == "older-replica" || error.reason == "newer-replica" ||
                            error.reason == "foreign-file";
    fill(lines.first(), lines.mid(1).join(u'\n'), needsOther ? tr("Open…") : tr("Try again"));
    enter(needsOther ? State::NoSource : State::Failed);
    m_copy->show();
}

void StatePane::press()
{
    switch (m_state) {
    case State::NoSource:
        emit openRequested();
        break;
    case State::EmptyByFilter:
        emit clearFilterRequested();
        break;
    case State::Failed:
        emit retryRequested();
        break;
    default:
        break;
    }
}

} // namespace souverix
