#pragma once

#include <QCoreApplication>
#include <QMetaObject>

#include "engine/admin/cluster.h"

namespace brook::test {

/// Answers of a FakeCluster as events of the window's thread, as the broker's arrive.
inline admin::Cluster::Deliver byEvents() {
    return [](std::function<void()> task) {
        QMetaObject::invokeMethod(QCoreApplication::instance(), std::move(task), Qt::QueuedConnection);
    };
}

}  // namespace brook::test
