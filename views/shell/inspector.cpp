#include "views/shell/inspector.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include "model/query/replica_view.h"
#include "views/common/format.h"
#include "views/common/link_label.h"
#include "views/common/tone_paint.h"
#include "views/shell/breadcrumb.h"
#include "views/shell/inspector_lines.h"

namespace souverix
{

Inspector::Inspector(const ScreenContext& context, QWidget* parent)
    : QScrollArea(parent), m_context(context), m_glyph(new QLabel), m_title(new QLabel),
      m_lines(new LinkLabel), m_page(new QPushButton(tr("Open page"))),
      m_events(new QPushButton(tr("Events")))
{
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Inspector"));
    m_title->setFont(Theme::sized(2, true));
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_lines->setTextFormat(Qt::RichText);
    m_lines->setWordWrap(true);
    m_lines->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_lines->setFocusPolicy(Qt::StrongFocus);
    m_lines->setAlignment(Qt::AlignTop);
    auto* body = new QWidget;
    auto* head = new QHBoxLayout;
    head->addWidget(m_glyph, 0, Qt::AlignTop);
    head->addWidget(m_title, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_page);
    buttons->addWidget(m_events);
    buttons->addStretch();
    auto* all = new QVBoxLayout(body);
    all->addLayout(head);
    all->addWidget(m_lines);
    all->addLayout(buttons);
    all->addStretch();
    setWidget(body);
    connect(m_lines, &QLabel::linkActivated, this, &Inspector::follow);
    connect(m_page, &QPushButton::clicked, this, [this] { emit followed(QStringLiteral("node")); });
    connect(m_events, &QPushButton::clicked, this,
            [this] { emit followed(QStringLiteral("events")); });
    connect(&context.selection, &Selection::changed, this, &Inspector::refresh);
    connect(&context.theme, &Theme::changed, this, &Inspector::refresh);
    refresh();
}

void Inspector::showFleet(std::shared_ptr<const FleetView> fleet,
                          std::shared_ptr<const FleetComparison> comparison)
{
    m_fleet = std::move(fleet);
    m_comparison = std::move(comparison);
    refresh();
}

void Inspector::refresh()
{
    const Ref& ref = m_context.selection.primary();
    m_page->setVisible(ref.kind == Ref::Kind::Node);
    m_events->setVisible(m_fleet && ref.kind != Ref::Kind::Event);
    if (!m_fleet) {
        fill(Tone::Unknown, tr("Nothing is open"), {});
        return;
    }
    switch (ref.kind) {
    case Ref::Kind::None:
        fill(Tone::Nominal, tr("The whole fleet"), fleetLines(*m_fleet));
        break;
    case Ref::Kind::Node:
        showNode(ref.name);
        break;
    case Ref::Kind::Cluster:
    case Ref::Kind::Region:
        fill(Tone::Nominal, refText(*m_fleet, ref), groupLines(*m_fleet, ref));
        break;
    case Ref::Kind::Event:
        askEvent(ref.event);
        break;
    }
}

void Inspector::showNode(NameId node)
{
    const NodeRow* row = m_fleet->find(node);
    if (row == nullptr) {
        fill(Tone::Unknown, qstr(m_fleet->text(node)),
             {tr("It does not exist at %1.").arg(format::utc(m_fleet->at))});
        return;
    }
    QStringList lines = nodeLines(*m_fleet, *row);
    if (m_comparison) {
        lines << changeLine(*m_comparison, node);
    }
    fill(toneOfNode(*m_fleet, *row), qstr(m_fleet->text(node)), lines);
}

void Inspector::askEvent(const EventRef& ref)
{
    m_context.queries.ask(
        this, QStringLiteral("event"),
        [ref](ReplicaView& view, const std::stop_token&) { return view.evidence(ref); },
        [this, ref](const Result<EventEvidence>& evidence) {
            if (!m_fleet || !(m_context.selection.primary() == Ref::ofEvent(ref))) {
                return;
            }
            const QString title = refText(*m_fleet, Ref::ofEvent(ref));
            if (!evidence) {
                fill(Tone::Unknown, title, {format::error(evidence.error()).toHtmlEscaped()});
                return;
            }
            m_subject = evidence->row.subject;
            fill(evidence->proofHolds ? toneOf(evidence->trust) : Tone::Critical, title,
                 eventLines(*m_fleet, *evidence));
        });
}

void Inspector::follow(const QString& link)
{
    if (link == u"subject") {
        emit nodeWanted(m_subject);
    } else {
        emit followed(link);
    }
}

/// Without the links to screens that this window has not; the words stay.
QString Inspector::withoutDeadLinks(QString line) const
{
    static const QRegularExpression link(QStringLiteral("<a href=\"screen:([a-z]+)\">(.*?)</a>"));
    for (auto found = link.match(line); found.hasMatch();
         found = link.match(line, found.capturedEnd(1))) {
        const QString id = found.captured(1);
        if (id != u"trust" && m_context.actions.action(QStringLiteral("screen.") + id) == nullptr) {
            line.replace(found.capturedStart(), found.capturedLength(), found.captured(2));
        }
    }
    return line;
}

void Inspector::fill(Tone tone, const QString& title, const QStringList& lines)
{
    const int side = m_title->fontMetrics().height();
    m_glyph->setPixmap(toneIcon(tone, m_context.theme, side).pixmap(side, side));
    m_title->setText(title);
    // Rebuilding the text would drop a link's keyboard focus on every commit.
    QStringList alive;
    for (const QString& line : lines) {
        alive << withoutDeadLinks(line);
    }
    const QString text = QStringLiteral("<p style=\"line-height:140%\">%1</p>")
                             .arg(alive.join(QStringLiteral("<br>")));
    m_lines->setVisible(!lines.isEmpty());
    if (m_lines->text() != text) {
        m_lines->setText(text);
    }
}

} // namespace souverix
