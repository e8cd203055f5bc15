#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/support/fake_cluster.h"
#include "ui/look/theme.h"
#include "ui/workbench/workbench.h"

namespace brook::test {

/// What a page stands on in its tests: a cluster that answers at once, and a workbench of its own.
struct PageFixture {
    QTemporaryDir directory;
    FakeCluster cluster{[](std::function<void()> task) { task(); }};
    ui::Workbench workbench{std::filesystem::path(directory.path().toStdString()) / "workbench.sqlite"};

    PageFixture() {
        ui::look::apply(ui::look::Appearance{ui::look::Scheme::Light});
        QLocale::setDefault(QLocale::c());
    }
    bool isReady() { return workbench.isOpen() || QSignalSpy(&workbench, &ui::Workbench::opened).wait(); }
    bool asked(const std::string& question) const {
        return std::find(cluster.asked.begin(), cluster.asked.end(), question) != cluster.asked.end();
    }
};

/// A setting as the broker tells it.
inline admin::SettingRow settingRow(const std::string& name, const std::string& value, admin::SettingUnit unit,
                                    const std::string& valid = {}) {
    admin::SettingRow row;
    row.name = name;
    row.value = row.defaultValue = value;
    row.unit = unit;
    row.type = unit == admin::SettingUnit::None ? admin::SettingType::Text : admin::SettingType::Integer;
    row.valid = valid;
    row.documentation = "What " + name + " does.";
    return row;
}

/// The one child of this type with this accessible name or text.
template <class T>
T* child(const QWidget& parent, const QString& name) {
    for (T* each : parent.findChildren<T*>())
        if (each->accessibleName() == name || each->property("text").toString() == name) return each;
    return nullptr;
}

/// Every button without words says what it does, and every one can be reached by the keyboard.
inline void checkButtons(const QWidget& page) {
    for (const QAbstractButton* button : page.findChildren<QAbstractButton*>()) {
        const bool isQtsOwn = button->objectName().startsWith("qt_") || button->inherits("QLineEditIconButton") ||
                              button->inherits("QTableCornerButton") ||
                              qobject_cast<const QTabBar*>(button->parentWidget());
        if (isQtsOwn || !button->isVisibleTo(&page)) continue;
        QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(), button->metaObject()->className());
    }
}

}  // namespace brook::test
