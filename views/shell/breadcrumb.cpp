#include "views/shell/breadcrumb.h"

#include <algorithm>

#include <QHBoxLayout>

#include "views/common/format.h"
#include "views/common/link_label.h"

namespace souverix
{

namespace
{

const NodeRow* firstOfCluster(const FleetView& fleet, NameId cluster)
{
    const auto found = std::find_if(fleet.nodes.begin(), fleet.nodes.end(),
                                    [&](const NodeRow& row) { return row.cluster == cluster; });
    return found == fleet.nodes.end() ? nullptr : &*found;
}

} // namespace

std::vector<Ref> pathTo(const FleetView& fleet, const Ref& ref)
{
    std::vector<Ref> path;
    const NodeRow* row = nullptr;
    switch (ref.kind) {
    case Ref::Kind::None:
        return {};
    case Ref::Kind::Region:
        return {ref};
    case Ref::Kind::Event:
        return {Ref::region(ref.event.region), ref};
    case Ref::Kind::Cluster:
        row = firstOfCluster(fleet, ref.name);
        break;
    case Ref::Kind::Node:
        row = fleet.find(ref.name);
        break;
    }
    if (row != nullptr) {
        path = {Ref::region(row->region), Ref::cluster(row->cluster)};
    }
    if (path.empty() || !(path.back() == ref)) {
        path.push_back(ref);
    }
    std::erase_if(path, [](const Ref& part) {
        return part.kind != Ref::Kind::Event && part.name == NameId::None;
    });
    return path;
}

QString refText(const FleetView& fleet, const Ref& ref)
{
    if (ref.kind == Ref::Kind::Event) {
        return QStringLiteral("%1 #%2").arg(qstr(fleet.text(ref.event.region)),
                                            QString::number(ref.event.sequence));
    }
    return qstr(fleet.text(ref.name));
}

Breadcrumb::Breadcrumb(QWidget* parent) : QWidget(parent), m_label(new LinkLabel(this))
{
    m_label->setTextFormat(Qt::RichText);
    m_label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_label->setFocusPolicy(Qt::StrongFocus);
    m_label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_label->setAccessibleName(tr("Where you are"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_label, 1);
    connect(m_label, &QLabel::linkActivated, this, [this](const QString& link) {
        const auto place = link.toInt();
        emit chosen(place == 0 ? Ref() : m_parts[static_cast<std::size_t>(place - 1)]);
    });
    show(nullptr, {});
}

void Breadcrumb::show(const FleetView* fleet, const Ref& ref)
{
    m_parts = fleet == nullptr ? std::vector<Ref>() : pathTo(*fleet, ref);
    QStringList crumbs{QStringLiteral("<a href=\"0\">%1</a>").arg(tr("Fleet").toHtmlEscaped())};
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        crumbs << QStringLiteral("<a href=\"%1\">%2</a>")
                      .arg(i + 1)
                      .arg(refText(*fleet, m_parts[i]).toHtmlEscaped());
    }
    m_label->setText(crumbs.join(QStringLiteral(" › ")));
}

} // namespace souverix
