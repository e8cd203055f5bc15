#pragma once

#include <QStringList>
#include <QTranslator>

namespace brook::ui {

/// The language of the window. English is loaded too: its file has the plurals. Whoever has texts on the screen builds
/// them again after a change.
class Language final {
public:
    ~Language();
    /// Two letters each, in the order of their names.
    static QStringList available();
    /// What the language calls itself.
    static QString nameOf(const QString& language);
    /// The best of what is available for the system.
    static QString ofSystem();
    /// `chosen` is one of the available, or empty for the system's.
    void apply(const QString& chosen);

private:
    QTranslator m_own;
    QTranslator m_qt;
};

}  // namespace brook::ui
