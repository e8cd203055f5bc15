#include <QFile>

#include "tests/ui/window_fixture.h"

using namespace brook;
using namespace brook::ui;

namespace {

struct Fixture {
    QTemporaryDir directory;
    std::filesystem::path file() const {
        return std::filesystem::path(directory.path().toStdString()) / "deep" / "workbench.sqlite";
    }
};

std::unique_ptr<Workbench> opened(const std::filesystem::path& file) {
    auto workbench = std::make_unique<Workbench>(file);
    QSignalSpy(workbench.get(), &Workbench::opened).wait();
    return workbench;
}

}  // namespace

class WorkbenchTest final : public QObject {
    Q_OBJECT

private slots:
    void whatIsSetIsThereTheNextTime() {
        const Fixture f;
        opened(f.file())->set(remembered::zoom, "150");
        QCOMPARE(opened(f.file())->value(remembered::zoom), QStringLiteral("150"));
        QCOMPARE(opened(f.file())->value(remembered::scheme), QStringLiteral("system"));
    }

    void theConstructorDoesNotTouchTheDisk() {
        const Fixture f;
        const Workbench workbench(f.file());
        QVERIFY(!workbench.isOpen());
        QCOMPARE(workbench.value(remembered::zoom), QStringLiteral("100"));
    }

    void whatIsSetBeforeTheFileIsReadWins() {
        const Fixture f;
        opened(f.file())->set(remembered::zoom, "150");
        Workbench workbench(f.file());
        workbench.set(remembered::zoom, "90");
        QVERIFY(QSignalSpy(&workbench, &Workbench::opened).wait());
        QCOMPARE(workbench.value(remembered::zoom), QStringLiteral("90"));
    }

    void aFileThatCannotBeReadIsPutAside() {
        const Fixture f;
        opened(f.file())->set(remembered::zoom, "150");
        QFile file(QString::fromStdString(f.file().string()));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(QByteArray(4096, 'x'));
        file.close();
        const auto workbench = opened(f.file());
        QCOMPARE(workbench->value(remembered::zoom), QStringLiteral("100"));
        QVERIFY(!workbench->complaint().isEmpty());
        QVERIFY(std::filesystem::exists(f.file().string() + ".damaged"));
        workbench->set(remembered::zoom, "110");
    }
};

QTEST_MAIN(WorkbenchTest)
#include "workbench_test.moc"
