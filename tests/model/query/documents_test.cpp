#include <QTemporaryDir>
#include <QTest>

#include "model/query/replica_view.h"
#include "tests/support/replica_builder.h"

using namespace souverix;
using namespace souverix::test;

namespace
{

Result<NodePage> pageOf(std::vector<EventText> events)
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath("fleet.svxreplica").toStdString();
    if (auto added = addToReplica(path, std::move(events)); !added)
        return failWith(added);
    auto view = ReplicaView::open(path);
    if (!view)
        return failWith(view);
    return view->node({}, view->nameOf("node-1"));
}

} // namespace

class DocumentsTest : public QObject
{
    Q_OBJECT
private slots:
    void optionalFieldOfAnotherKindCountsAsAbsent();
    void noFindingIsDatedBeforeYearZero();
};

void DocumentsTest::optionalFieldOfAnotherKindCountsAsAbsent()
{
    EventText registered, os, container;
    registered.data = registration();
    os.type = "os.deployed";
    os.data = R"({"version":"rhcos-4.15.0","provenance":"p","sbom":7.5})";
    container.type = "container.deployed";
    container.data = R"({"component":"c","image":"i","version":"1.0.0","digest":"sha256:)" +
                     std::string(64, 'b') + R"(","signature":[{}],"sbom_hash":{"a":1}})";
    const auto page = pageOf({registered, os, container});
    QVERIFY2(page, page ? "" : page.error().detail.c_str());
    const auto& software = page->documents["SoftwareLifecycle"];
    QVERIFY(software["os_image"]["version"] == "rhcos-4.15.0");
    QVERIFY(software["os_image"]["sbom"].is_null());
    QVERIFY(software["container"]["c"]["version"] == "1.0.0");
    QVERIFY(software["container"]["c"]["signature"].is_null());
    QVERIFY(software["container"]["c"]["sbom_hash"].is_null());
}

void DocumentsTest::noFindingIsDatedBeforeYearZero()
{
    EventText registered, issued;
    registered.time = issued.time = "0000-01-05T00:00:00Z";
    registered.data = registration();
    issued.type = "certificate.issued";
    issued.data = R"({"serial":"1","subject":"s","issuer":"i","not_before":"0000-01-01T00:00:00Z",)"
                  R"("not_after":"0000-01-10T00:00:00Z","certificate":"sha256:)" +
                  std::string(64, 'c') + R"("})";
    const auto page = pageOf({registered, issued});
    QVERIFY2(page, page ? "" : page.error().detail.c_str());
    QCOMPARE(page->findings.size(), std::size_t(1));
    QCOMPARE(std::string(page->findings[0].finding), std::string("certificate-expiring"));
    QCOMPARE(page->findings[0].time->toString(), std::string("0000-01-01T00:00:00Z"));
}

QTEST_GUILESS_MAIN(DocumentsTest)
#include "documents_test.moc"
