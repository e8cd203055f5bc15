#include "engine/metadata/server_properties.h"

#include <QtTest>

using namespace brook;

class ServerPropertiesTest : public QObject {
    Q_OBJECT

    static PropertyLine only(std::string_view text) {
        const auto lines = parsePropertiesFile(text);
        return lines.size() == 1 ? lines.front() : PropertyLine{};
    }

private slots:
    void keyAndValueArePartedByEqualsColonOrSpace() {
        for (const char* text : {"a=b c", "a:b c", "a b c", "  a  =  b c", "a\t: b c"}) {
            QCOMPARE(only(text).key, std::string("a"));
            QCOMPARE(only(text).value, std::string("b c"));
        }
    }

    void commentsAndEmptyLinesCountButSayNothing() {
        const auto lines = parsePropertiesFile("# one\r\n! two\n\n   \na=1\n  # five\nb=2");
        QCOMPARE(lines.size(), std::size_t(2));
        QCOMPARE(lines[0].line, std::size_t(5));
        QCOMPARE(lines[1].line, std::size_t(7));
    }

    void aLineGoesOnAfterAnOddNumberOfBackslashes() {
        const auto lines = parsePropertiesFile("list=one,\\\n     two\npath=C:\\\\\nlast=1");
        QCOMPARE(lines.size(), std::size_t(3));
        QCOMPARE(lines[0].value, std::string("one,two"));
        QCOMPARE(lines[1].value, std::string("C:\\"));
        QCOMPARE(lines[2].line, std::size_t(4));
    }

    void escapesAreRead() {
        QCOMPARE(only("a\\=b\\:c=d").key, std::string("a=b:c"));
        QCOMPARE(only("a\\\\=b").key, std::string("a\\"));
        QCOMPARE(only("a=x\\ty\\n\\z").value, std::string("x\ty\nz"));
    }

    void unicodeEscapesBecomeUtf8() {
        QCOMPARE(only("a=\\u00fc\\u20ac").value, std::string("ü€"));
        QCOMPARE(only("a=\\ud83d\\ude00").value, std::string("😀"));
        QCOMPARE(only("a=\\ud83d!").value, std::string("\xef\xbf\xbd!"));
        QCOMPARE(only("a=\\u12").value, std::string("u12"));
    }

    void anUnknownKeyIsKeptAndNamed() {
        const auto read = readServerProperties("num.partitions=3\nno.such.thing=x\n");
        QVERIFY(read.has_value());
        QCOMPARE(read->values.at("no.such.thing"), std::string("x"));
        QCOMPARE(read->warnings.size(), std::size_t(1));
        QVERIFY(read->warnings.front().find("line 2") != std::string::npos);
    }

    void aBadValueIsRefusedWithItsLine() {
        const auto read = readServerProperties("# numbers\nnum.partitions=many\n");
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().code, ErrorCode::InvalidConfig);
        QVERIFY(read.error().message.find("line 2") != std::string::npos);
    }

    void theLastOfTwoValuesCounts() {
        QCOMPARE(readServerProperties("num.partitions=3\nnum.partitions=4")->values.at("num.partitions"),
                 std::string("4"));
    }
};

QTEST_APPLESS_MAIN(ServerPropertiesTest)
#include "server_properties_test.moc"
