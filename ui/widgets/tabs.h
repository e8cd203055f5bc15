#pragma once

class QTabBar;
class QWidget;

namespace brook::ui {

/// Tabs of documents: 36 px, closable, reorderable, with an icon; set the icon by `look::icon`.
QTabBar* documentTabBar(QWidget* parent = nullptr);

/// Tabs of the pages of one document: 34 px, a line below the current one.
QTabBar* pageTabBar(QWidget* parent = nullptr);

}  // namespace brook::ui
