#pragma once

#include <QWidget>

#include "views/node/node_content.h"

class QLabel;

namespace souverix
{

class FigureTile;
class Theme;

/// Who the node is, and its four axes side by side, each with since when; never merged into one.
class NodeHeader : public QWidget
{
    Q_OBJECT

public:
    explicit NodeHeader(const Theme& theme, QWidget* parent = nullptr);
    void show(const NodeContent& content);

signals:
    void lifecycleClicked();
    void driftClicked();
    void attestationClicked();
    void connectivityClicked();

private:
    void showAxes(const NodeContent& content);

    QLabel* m_name;
    QLabel* m_place;
    FigureTile *m_lifecycle, *m_drift, *m_attestation, *m_connectivity;
};

} // namespace souverix
