#pragma once

namespace brook::ui::look {

/// Brings every widget that is there from one scale to another: its own font, its fixed sizes, its icon, the margins
/// and distances of its layout. Each remembers what it is at 100 %, so that zooming in and out comes back to where it
/// was. GUI thread.
void rescale(double from, double to);

}  // namespace brook::ui::look
