#include <QDir>
#include <QLocale>
#include <QProcess>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

#include "tests/support/places.h"
#include "ui/shell/language.h"

using namespace brook::ui;

namespace {

struct Entry {
    QString context;
    QString source;
    QStringList forms;
    bool isUnfinished = false;
};

std::vector<Entry> entriesOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    QXmlStreamReader xml(&file);
    std::vector<Entry> entries;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("source"))
            entries.push_back({context, xml.readElementText(), {}, false});
        else if (xml.name() == QLatin1String("translation")) {
            Entry& entry = entries.back();
            entry.isUnfinished = xml.attributes().hasAttribute(QLatin1String("type"));
            const QString plain = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            for (const QString& form : plain.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
                if (!form.trimmed().isEmpty()) entry.forms << form.trimmed();
        }
    }
    return entries;
}

QStringList placesIn(const QString& text) {
    static const QRegularExpression place(QStringLiteral("%L?\\d"));
    QStringList places;
    auto matches = place.globalMatch(text);
    while (matches.hasNext()) places << matches.next().captured();
    places.sort();
    places.removeDuplicates();
    return places;
}

const QString folder = QString::fromStdString(brook::test::sourcePath("translations/"));

}  // namespace

class TranslationsTest final : public QObject {
    Q_OBJECT

private slots:
    void nothingIsUnfinished() {
        for (const QString& language : Language::available()) {
            const auto entries = entriesOf(folder + QStringLiteral("brook_%1.ts").arg(language));
            QVERIFY2(!entries.empty(), qPrintable(language));
            for (const Entry& entry : entries) {
                QVERIFY2(!entry.isUnfinished, qPrintable(language + ": " + entry.source));
                QVERIFY2(!entry.forms.isEmpty(), qPrintable(language + ": " + entry.source));
            }
        }
    }

    void everyPlaceOfASentenceIsInItsTranslation() {
        for (const QString& language : Language::available())
            for (const Entry& entry : entriesOf(folder + QStringLiteral("brook_%1.ts").arg(language)))
                for (const QString& form : entry.forms) {
                    if (entry.source.contains(QLatin1Char('\n'))) continue;  // its lines are one form
                    QVERIFY2(placesIn(form) == placesIn(entry.source),
                             qPrintable(QStringLiteral("%1: “%2” and “%3”").arg(language, entry.source, form)));
                }
    }

    void everyTextOfTheWindowIsKnown() {
        QTemporaryDir copy;
        const QStringList languages = Language::available();
        for (const QString& language : languages) {
            const QString name = QStringLiteral("brook_%1.ts").arg(language);
            QVERIFY(QFile::copy(folder + name, copy.filePath(name)));
            QStringList options{"-I", ".", "-silent", "-no-obsolete", "-locations", "none", "-extensions", "cpp,h,ui"};
            if (language == QLatin1String("en")) options << "-pluralonly";
            options << "ui"
                    << "-source-language"
                    << "en"
                    << "-target-language" << language << "-ts" << copy.filePath(name);
            QProcess lupdate;
            lupdate.setWorkingDirectory(QString::fromStdString(brook::test::sourcePath()));
            lupdate.start(QStringLiteral(BROOK_LUPDATE), options);
            QVERIFY2(lupdate.waitForFinished(120'000) && lupdate.exitCode() == 0, lupdate.readAllStandardError());
            const auto before = entriesOf(folder + name);
            const auto after = entriesOf(copy.filePath(name));
            QStringList known;
            for (const Entry& entry : before) known << entry.context + QLatin1Char('|') + entry.source;
            for (const Entry& entry : after)
                QVERIFY2(known.removeOne(entry.context + QLatin1Char('|') + entry.source),
                         qPrintable("new: " + entry.context + ": " + entry.source + " (run translations/update)"));
            QVERIFY2(known.isEmpty(), qPrintable("gone: " + known.join("; ") + " (run translations/update)"));
        }
    }

    void everyContextIsOneThatIsAskedFor() {
        // A class that lupdate could not place would have its texts under a name that nobody asks for.
        for (const Entry& entry : entriesOf(folder + "brook_de.ts"))
            QVERIFY2(entry.context.startsWith("brook::ui::"), qPrintable(entry.context));
    }

    void pluralsAreWordsInEveryLanguage() {
        Language language;
        const auto partitions = [](int count) {
            return QCoreApplication::translate("brook::ui::TopicPage", "%n partition(s)", nullptr, count);
        };
        language.apply("en");
        QCOMPARE(partitions(1), QStringLiteral("1 partition"));
        QCOMPARE(partitions(6), QStringLiteral("6 partitions"));
        language.apply("de");
        QCOMPARE(partitions(1), QStringLiteral("1 Partition"));
        QCOMPARE(partitions(6), QStringLiteral("6 Partitionen"));
        language.apply("fr");
        QCOMPARE(partitions(0), QStringLiteral("0 partition"));
    }
};

QTEST_MAIN(TranslationsTest)
#include "translations_test.moc"
