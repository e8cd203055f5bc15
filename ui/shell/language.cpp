#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace brook::ui {

Language::~Language() {
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

QStringList Language::available() {
    return {QStringLiteral("de"), QStringLiteral("en"), QStringLiteral("es"), QStringLiteral("fr")};
}

QString Language::nameOf(const QString& language) {
    if (language == QLatin1String("de")) return QStringLiteral("Deutsch");
    if (language == QLatin1String("es")) return QStringLiteral("Español");
    if (language == QLatin1String("fr")) return QStringLiteral("Français");
    return QStringLiteral("English");
}

QString Language::ofSystem() {
    for (const QString& wanted : QLocale::system().uiLanguages())
        if (available().contains(wanted.left(2))) return wanted.left(2);
    return QStringLiteral("en");
}

void Language::apply(const QString& chosen) {
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    const QString language = available().contains(chosen) ? chosen : ofSystem();
    // Numbers and dates stay as the system writes them, as long as its language is the one that is spoken.
    const QLocale system = QLocale::system();
    QLocale::setDefault(system.name().startsWith(language) ? system : QLocale(language));
    if (m_qt.load(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(QStringLiteral(":/translations/brook_%1.qm").arg(language)))
        QCoreApplication::installTranslator(&m_own);
}

}  // namespace brook::ui
