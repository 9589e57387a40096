#pragma once

#include <memory>

#include <QWidget>

#include "model/query/fleet_view.h"
#include "views/common/selection.h"

class QLabel;

namespace souverix
{

/// Where the selection lies: Fleet › region › cluster › node › event; each part leads there.
class Breadcrumb : public QWidget
{
    Q_OBJECT

public:
    explicit Breadcrumb(QWidget* parent = nullptr);
    /// `fleet` may be null.
    void show(const FleetView* fleet, const Ref& ref);

signals:
    /// None: the fleet itself.
    void chosen(const souverix::Ref& ref);

private:
    QLabel* m_label;
    std::vector<Ref> m_parts;
};

/// The refs from the widest to `ref` itself, the fleet left out.
[[nodiscard]] std::vector<Ref> pathTo(const FleetView& fleet, const Ref& ref);
/// `node-15`, `region-a #412`.
[[nodiscard]] QString refText(const FleetView& fleet, const Ref& ref);

} // namespace souverix
