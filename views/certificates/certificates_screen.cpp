#include "views/certificates/certificates_screen.h"

#include <QSplitter>
#include <QVBoxLayout>

#include "model/query/replica_view.h"
#include "model/query/trust_view.h"
#include "views/certificates/certificate_html.h"
#include "views/certificates/certificate_rows.h"
#include "views/certificates/lifetime_delegate.h"
#include "views/common/figure_tile.h"
#include "views/common/format.h"
#include "views/common/link_browser.h"
#include "views/common/state_pane.h"
#include "views/common/table_view.h"

namespace souverix
{

namespace
{

class CertificatesScreen : public Screen
{
public:
    explicit CertificatesScreen(const ScreenContext& context)
        : Screen(context, QStringLiteral("certificates"), LifetimeDelegate::tr("Certificates"),
                 QStringLiteral("certificates")),
          m_model(certificateListColumns(), context.queries)
    {
        build();
        join();
        m_pane->showNoSource();
    }

    void showFleet(std::shared_ptr<const FleetView> fleet) override
    {
        m_fleet = std::move(fleet);
        if (!m_fleet) {
            m_rows.reset();
            m_shown.reset();
            m_chosen.reset();
            m_pane->showNoSource();
            return;
        }
        if (!m_rows) {
            m_pane->showLoading(LifetimeDelegate::tr("Following the chains of all certificates"));
        }
        read();
    }

    bool applyFilter(const QString& text) override
    {
        m_filter->setText(text);
        return true;
    }

    void prepareForPicture() override
    {
        if (m_rows && !m_table->currentIndex().isValid() && m_model.shown() > 0) {
            m_table->setCurrentIndex(m_model.index(0, 0));
        }
    }

private:
    struct Read {
        std::shared_ptr<const CertificateRows> rows;
        CertificateCounts counts;
    };
    /// In the state in force, and in the one compared with where there is one.
    struct Reads {
        Read now;
        std::optional<Read> base;
    };

    static Result<Read> readAt(ReplicaView& view, const TimeContext& at,
                               const std::stop_token& stop)
    {
        auto list = TrustView(view).certificates(at, stop);
        if (!list) {
            return tl::unexpected(list.error());
        }
        auto held = std::make_shared<const CertificateList>(std::move(*list));
        const CertificateCounts counts = countCertificates(*held);
        return Read{std::make_shared<const CertificateRows>(held, view.names()), counts};
    }

    void build()
    {
        auto* page = new QWidget;
        auto* column = new QVBoxLayout(page);
        column->setContentsMargins(8, 6, 8, 6);
        column->setSpacing(6);
        auto* figures = new QHBoxLayout;
        figures->setSpacing(6);
        for (std::size_t i = 0; i < kCertificateStatusWords.size(); ++i) {
            const auto status = static_cast<CertificateStatus>(i);
            addTile(figures, certificateStatusText(status),
                    QStringLiteral("status = %1").arg(qstr(kCertificateStatusWords[i])));
        }
        addTile(figures, LifetimeDelegate::tr("issuer ends first"),
                QStringLiteral("binds = issuer"));
        column->addLayout(figures);
        m_table = new TableView(m_model, theme(), page);
        m_table->setAccessibleName(LifetimeDelegate::tr("Certificates"));
        m_table->setItemDelegateForColumn(kLifetimeColumn,
                                          new LifetimeDelegate(m_model, theme(), m_table));
        m_filter = new FilterBox(m_model, theme(), page);
        column->addWidget(m_filter);
        m_tablePane = new StatePane(m_table);
        m_detail = new LinkBrowser;
        m_detail->setAccessibleName(LifetimeDelegate::tr("The chosen certificate in words"));
        m_detail->setMinimumWidth(fontMetrics().averageCharWidth() * 34);
        m_split = new QSplitter;
        m_split->setChildrenCollapsible(false);
        m_split->addWidget(m_tablePane);
        m_split->addWidget(m_detail);
        m_split->setStretchFactor(0, 3);
        m_split->setStretchFactor(1, 1);
        m_split->setSizes({900, 300});
        column->addWidget(m_split, 1);
        m_pane = new StatePane(page, this);
        auto* whole = new QVBoxLayout(this);
        whole->setContentsMargins(0, 0, 0, 0);
        whole->addWidget(m_pane);
        showDetail();
    }

    void addTile(QHBoxLayout* layout, const QString& caption, const QString& filter)
    {
        auto* tile = new FigureTile(theme(), caption);
        tile->setCheckable(true);
        layout->addWidget(tile, 1);
        m_tiles.push_back({tile, filter});
        connect(tile, &QAbstractButton::clicked, this, [this, tile, filter] {
            m_filter->setText(tile->isChecked() ? filter : QString());
        });
    }

    void join()
    {
        connect(m_pane, &StatePane::openRequested, this, &Screen::openSource);
        connect(m_pane, &StatePane::retryRequested, this, [this] { read(); });
        connect(m_tablePane, &StatePane::clearFilterRequested, this,
                [this] { m_filter->setText({}); });
        connect(m_filter, &FilterBox::applied, this, [this](const QString& text) {
            for (const Tile& tile : m_tiles) {
                tile.widget->setChecked(!text.isEmpty() && tile.filter == text);
            }
        });
        connect(&m_model, &TableModel::rearranged, this, [this] {
            if (m_model.shown() > 0 || m_model.total() == 0) {
                m_tablePane->showReady();
            } else {
                m_tablePane->showEmptyByFilter(m_model.total());
            }
        });
        connect(m_table, &TableView::rowSelected, this, [this](std::size_t row) {
            // The table's rows may still be those before the newest.
            const auto shown = std::static_pointer_cast<const CertificateRows>(m_model.rows());
            m_shown = shown;
            m_chosen = row;
            const NameId node = shown->certificate(row).node;
            if (node != NameId::None) {
                context().selection.select(Ref::node(node), id());
            }
            showDetail();
        });
        connect(m_table, &TableView::rowActivated, this, &CertificatesScreen::drill);
        connect(m_detail, &LinkBrowser::nodeActivated, this, &Screen::openNode);
        connect(m_detail, &LinkBrowser::eventActivated, this, &Screen::openEvent);
        connect(&context().selection, &Selection::changed, this,
                &CertificatesScreen::followSelection);
        connect(&theme(), &Theme::changed, this, [this] { showDetail(); });
    }

    void read()
    {
        ask(
            QStringLiteral("certificates"),
            [at = context().time.context(),
             before = base()](ReplicaView& view, const std::stop_token& stop) -> Result<Reads> {
                auto now = readAt(view, at, stop);
                if (!now || !before) {
                    return now ? Result<Reads>(Reads{std::move(*now), std::nullopt})
                               : Result<Reads>(failWith(now));
                }
                auto then = readAt(view, before->context, stop);
                if (!then) {
                    return failWith(then);
                }
                return Reads{std::move(*now), std::move(*then)};
            },
            [this](Result<Reads> read) {
                if (read) {
                    take(std::move(*read));
                } else if (read.error().code != ErrorCode::Cancelled) {
                    m_pane->showError(read.error());
                }
            });
    }

    void take(Reads read)
    {
        if (!m_fleet) {
            return;
        }
        const auto key =
            m_shown && m_chosen ? std::optional(m_shown->key(*m_chosen)) : std::nullopt;
        m_rows = m_shown = std::move(read.now.rows);
        m_chosen.reset();
        for (std::size_t i = 0; key && i < m_rows->size(); ++i) {
            if (m_rows->key(i) == *key) {
                m_chosen = i;
            }
        }
        for (std::size_t i = 0; i < m_tiles.size(); ++i) {
            const bool status = i < read.now.counts.byStatus.size();
            const auto countOf = [&](const CertificateCounts& counts) {
                return status ? counts.byStatus[i] : counts.boundByIssuer;
            };
            const std::uint64_t count = countOf(read.now.counts);
            const Tone tone = status ? toneOf(static_cast<CertificateStatus>(i)) : Tone::Low;
            m_tiles[i].widget->show(format::count(count), count > 0 ? tone : Tone::Nominal);
            showChange(*m_tiles[i].widget, count,
                       read.base ? std::optional(countOf(read.base->counts)) : std::nullopt);
        }
        m_model.setRows(m_rows, read.base ? read.base->rows : nullptr);
        if (m_rows->size() == 0) {
            m_pane->showEmpty(
                LifetimeDelegate::tr("No event up to this moment issues or names a certificate"));
        } else {
            m_pane->showReady();
        }
        showDetail();
        followSelection();
    }

    static void showChange(FigureTile& tile, std::uint64_t count,
                           std::optional<std::uint64_t> before)
    {
        const bool differs = before && *before != count;
        tile.showChange(!before   ? QString()
                        : differs ? LifetimeDelegate::tr("was %1").arg(format::count(*before))
                                  : LifetimeDelegate::tr("as then"),
                        differs);
    }

    void showDetail()
    {
        if (m_shown && m_chosen) {
            m_detail->setHtml(certificateHtml(m_shown->certificate(*m_chosen), m_shown->list().at,
                                              m_shown->names(), theme().colours()));
        } else {
            m_detail->setPlainText(LifetimeDelegate::tr(
                "Choose a certificate to see its chain and which link of it lapses first. Enter "
                "opens the node that holds it, or else the event that names it."));
        }
    }

    void drill(std::size_t row)
    {
        const auto shown = std::static_pointer_cast<const CertificateRows>(m_model.rows());
        const CertificateRow& certificate = shown->certificate(row);
        if (certificate.node != NameId::None) {
            emit openNode(certificate.node);
        } else if (!certificate.events.empty()) {
            emit openEvent(certificate.events.front());
        }
    }

    /// The certificate in force of a node that was selected elsewhere.
    void followSelection()
    {
        const Ref& primary = context().selection.primary();
        if (!m_rows || primary.kind != Ref::Kind::Node || context().selection.source() == id()) {
            return;
        }
        for (std::size_t i = 0; i < m_rows->size(); ++i) {
            if (m_rows->certificate(i).node == primary.name) {
                m_shown = m_rows;
                m_chosen = i;
                m_table->showKey(m_rows->key(i));
                showDetail();
                return;
            }
        }
    }

    struct Tile {
        FigureTile* widget = nullptr;
        QString filter;
    };

    std::shared_ptr<const FleetView> m_fleet;
    std::shared_ptr<const CertificateRows> m_rows;  ///< the newest
    std::shared_ptr<const CertificateRows> m_shown; ///< those of m_chosen
    std::optional<std::size_t> m_chosen;            ///< row of m_shown
    TableModel m_model;
    std::vector<Tile> m_tiles;
    TableView* m_table = nullptr;
    FilterBox* m_filter = nullptr;
    LinkBrowser* m_detail = nullptr;
    QSplitter* m_split = nullptr;
    StatePane *m_pane = nullptr, *m_tablePane = nullptr;
};

} // namespace

std::unique_ptr<Screen> makeCertificatesScreen(const ScreenContext& context)
{
    return std::make_unique<CertificatesScreen>(context);
}

} // namespace souverix
