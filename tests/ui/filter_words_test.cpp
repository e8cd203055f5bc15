#include "ui/search/filter_words.h"

#include <QTranslator>
#include <QtTest>

#include "engine/search/filter.h"

using namespace brook;

namespace {

/// Another language: everything that the words of filters have is in brackets.
class Bracketed final : public QTranslator {
public:
    QString translate(const char* context, const char* source, const char*, int) const override {
        return qstrcmp(context, "brook::ui::FilterWords") == 0 ? QStringLiteral("[%1]").arg(QString::fromUtf8(source))
                                                               : QString();
    }
    bool isEmpty() const override { return false; }
};

}  // namespace

class FilterWordsTest final : public QObject {
    Q_OBJECT

private slots:
    void everythingThatIsWrongIsSaidInTheWindowsLanguage_data() {
        QTest::addColumn<QString>("filter");
        for (const char* filter : {"key =",
                                   "value.a >> 3",
                                   "key = \"x y\"",
                                   "key = 'a' key",
                                   "key = NULL",
                                   "timestamp LIKE 'x'",
                                   "timestamp = true",
                                   "timestamp > 'soon'",
                                   "offset = 'many'",
                                   "colour = 3",
                                   "timestamp > ago('a while')",
                                   "timestamp > then()",
                                   "headers[1] = 'x'",
                                   "offset.a = 3",
                                   "value->>'$..' = 1",
                                   "key REGEXP '('",
                                   "key = #",
                                   "key = 12ab",
                                   "key IN 3",
                                   "key IN (1",
                                   "offset BETWEEN 1",
                                   "key LIKE 3",
                                   "key REGEXP 3",
                                   "(key = 'a'",
                                   "key NOT 3",
                                   "key",
                                   "value. = 1",
                                   "value[x] = 1",
                                   "value['a' = 1",
                                   "value->> = 1",
                                   "offset = -",
                                   "key LIKE 'a' ESCAPE 3",
                                   "key IS 3"})
            QTest::newRow(filter) << QString(filter);
    }
    void everythingThatIsWrongIsSaidInTheWindowsLanguage() {
        QFETCH(QString, filter);
        const auto parsed = search::Filter::parse({search::FilterMode::Where, filter.toStdString(), {}},
                                                  {Timestamp(0), search::Zone::Utc});
        QVERIFY(!parsed);
        const QString english = QString::fromStdString(parsed.error().sentence);
        QCOMPARE(ui::filterSentence(parsed.error().sentence), english);  // in English it is the same
        Bracketed bracketed;
        QCoreApplication::installTranslator(&bracketed);
        const QString translated = ui::filterSentence(parsed.error().sentence);
        QVERIFY2(translated.startsWith('[') && translated.endsWith(']'), qPrintable(english));
        if (english.startsWith("Something is missing here: ") && !english.endsWith("NULL"))
            QVERIFY2(translated.endsWith("]]"), qPrintable(translated));  // what is missing, too
    }

    void whatIsNotKnownStaysAsItIs() { QCOMPARE(ui::filterSentence("Something else"), QString("Something else")); }
};

QTEST_GUILESS_MAIN(FilterWordsTest)
#include "filter_words_test.moc"
