#include "ui/shell/layouts.h"

#include <QMenu>

#include <algorithm>
#include <array>

#include "ui/shell/actions.h"
#include "ui/shell/layout_dialogs.h"

namespace brook::ui {

namespace {

const QString savedId = QStringLiteral("layout/");
const QString columnsIcon = QStringLiteral("columns");

struct OwnLayout {
    Layouts::Own layout;
    const char* id;
    Qt::Key key;
};
constexpr std::array ownLayouts{OwnLayout{Layouts::Own::Browse, "layout.browse", Qt::Key_1},
                                OwnLayout{Layouts::Own::Inspect, "layout.inspect", Qt::Key_2},
                                OwnLayout{Layouts::Own::Present, "layout.present", Qt::Key_3}};

}  // namespace

Layouts::Layouts(Actions& actions, Workbench& workbench, std::function<Arrangement()> now, QWidget* window)
    : QObject(window), m_actions(actions), m_book(workbench), m_now(std::move(now)), m_window(window) {
    for (const OwnLayout& each : ownLayouts)
        addOwn(each.layout, QLatin1String(each.id), Qt::CTRL | Qt::SHIFT | each.key);
    m_actions.add(QStringLiteral("arrange"), tr("Put all panels back"), QStringLiteral("undo"), {},
                  [this] { m_actions.find(QLatin1String(ownLayouts[0].id))->trigger(); });
    m_actions.add(QStringLiteral("saveLayout"), tr("Save the layout as…"), QStringLiteral("pin"), {},
                  [this] { askName(); });
    m_actions.add(QStringLiteral("layouts"), tr("Rename or delete layouts…"), QStringLiteral("edit"), {},
                  [this] { (new LayoutsDialog(*this, m_window))->open(); });
    addSaved();
}

QString Layouts::wordsOf(Own layout) const {
    switch (layout) {
        //: A layout: the tree, the documents and the inspector
        case Own::Browse: return tr("Browse");
        //: A layout: much room for the record that is looked at
        case Own::Inspect: return tr("Inspect");
        //: A layout: nothing but the documents, for an audience
        case Own::Present: return tr("Present");
    }
    return {};
}

void Layouts::addOwn(Own layout, const QString& id, const QKeySequence& keys) {
    m_actions.add(id, tr("Layout: %1").arg(wordsOf(layout)), columnsIcon, keys, [this, layout, id] {
        m_book.choose(id);
        emit ownWanted(layout);
    });
}

void Layouts::addSaved() {
    for (const LayoutBook::Saved& each : m_book.saved()) {
        const QString id = savedId + each.name;
        if (m_actions.find(id)) continue;
        m_actions.add(id, tr("Layout: %1").arg(each.name), columnsIcon, {}, [this, id, name = each.name] {
            const std::optional<Arrangement> arrangement = m_book.find(name);
            if (!arrangement) return;
            m_book.choose(id);
            emit wanted(*arrangement);
        });
    }
}

void Layouts::askName() {
    const QString chosen = m_book.chosen();
    const QString usual = chosen.startsWith(savedId) ? chosen.mid(savedId.size()) : QString();
    (new SaveLayoutDialog(*this, usual, m_window))->open();
}

void Layouts::save(const QString& name) {
    save(name, m_now());
    m_book.choose(savedId + name);
    emit done(tr("The layout is remembered as “%1”").arg(name));
}

void Layouts::save(const QString& name, const Arrangement& arrangement) {
    m_book.save(name, arrangement);
    addSaved();
}

void Layouts::rename(const QString& from, const QString& to) {
    if (from == to) return;
    const QKeySequence keys = m_actions.find(savedId + from)->shortcut();
    const bool isChosen = m_book.chosen() == savedId + from;
    m_book.rename(from, to);
    m_actions.remove(savedId + from);
    addSaved();
    m_actions.setShortcut(savedId + to, keys);
    if (isChosen) m_book.choose(savedId + to);
}

void Layouts::forget(const QString& name) {
    m_book.forget(name);
    m_actions.remove(savedId + name);
}

QString Layouts::objectionTo(const QString& name) const {
    constexpr qsizetype longest = 60;
    if (name.isEmpty()) return tr("A layout needs a name.");
    if (name.size() > longest) return tr("A name has at most %1 letters.").arg(longest);
    for (const OwnLayout& each : ownLayouts)
        if (wordsOf(each.layout).compare(name, Qt::CaseInsensitive) == 0)
            return tr("“%1” is one of Brook’s own layouts.").arg(name);
    return {};
}

QMenu* Layouts::menu(QWidget* parent) {
    auto* menu = new QMenu(tr("Layouts"), parent);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fill(menu); });
    fill(menu);
    return menu;
}

void Layouts::fill(QMenu* menu) {
    menu->clear();
    const auto add = [&](const QString& id, QString name) {
        QAction* action = m_actions.find(id);
        // A name may hold what menus take for the mark of a letter; its keys stand at the right, as everywhere.
        name.replace(QLatin1Char('&'), QStringLiteral("&&"));
        if (!action->shortcut().isEmpty())
            name += QLatin1Char('\t') + action->shortcut().toString(QKeySequence::NativeText);
        QAction* entry = menu->addAction(name, action, &QAction::trigger);
        entry->setCheckable(true);
        entry->setChecked(id == m_book.chosen());
    };
    for (const OwnLayout& each : ownLayouts) add(QLatin1String(each.id), wordsOf(each.layout));
    menu->addSeparator();
    const std::vector<LayoutBook::Saved> saved = m_book.saved();
    for (const LayoutBook::Saved& each : saved) add(savedId + each.name, each.name);
    if (!saved.empty()) menu->addSeparator();
    menu->addAction(m_actions.find(QStringLiteral("saveLayout")));
    if (!saved.empty()) menu->addAction(m_actions.find(QStringLiteral("layouts")));
    menu->addAction(m_actions.find(QStringLiteral("arrange")));
}

}  // namespace brook::ui
