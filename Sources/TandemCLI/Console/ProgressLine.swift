import Dispatch
import Reports
import Synchronization

/// One line at the foot of the terminal that says how far a search is; it is wiped before anything else is written.
final class ProgressLine: @unchecked Sendable {
  // Unchecked only since Dispatch's sources are not marked Sendable on Linux; the state is behind its lock.
  /// What is shown.
  struct Content: Sendable {
    /// What is being done: "pairing".
    var stage: String
    /// The best number so far.
    var best: Int?
    /// What no answer can better.
    var bound: Double?
  }

  private struct State {
    var content: Content?
    var isVisible = false
    var drawn = ContinuousClock.now - .seconds(1)
  }

  private let isShown: Bool
  private let started = ContinuousClock.now
  private let state = Mutex(State())
  private let ticks: (any DispatchSourceTimer)?

  /// A line that is never shown unless `isShown`.
  init(isShown: Bool) {
    self.isShown = isShown
    ticks = isShown ? DispatchSource.makeTimerSource(queue: .global(qos: .utility)) : nil
    // Time goes on while a long linear program says nothing.
    ticks?.schedule(deadline: .now() + .milliseconds(500), repeating: .milliseconds(500))
    ticks?.setEventHandler { [weak self] in self?.redraw() }
    ticks?.activate()
  }

  deinit { ticks?.cancel() }

  /// Shows new numbers, at most ten times a second.
  func show(_ stage: String, best: Int? = nil, bound: Double? = nil) {
    guard isShown else { return }
    state.withLock { $0.content = Content(stage: stage, best: best, bound: bound) }
    redraw()
  }

  /// Wipes the line until there are new numbers.
  func end() {
    guard isShown else { return }
    state.withLock { state in
      state.content = nil
      if state.isVisible { try? StandardStream.error.write(Array("\r\u{1B}[K".utf8)) }
      state.isVisible = false
    }
  }

  private func redraw() {
    state.withLock { state in
      let now = ContinuousClock.now
      guard let content = state.content, now - state.drawn >= .milliseconds(100) else { return }
      state.drawn = now
      state.isVisible = true
      let width = StandardStream.error.width ?? 80
      let text = Self.text(content, elapsed: now - started)
      try? StandardStream.error.write(Array("\r\(text.prefix(width - 1))\u{1B}[K".utf8))
    }
  }

  /// "pairing · best 31,245 · bound 31,250.5 · gap 0.02 % · 12 s"
  static func text(_ content: Content, elapsed: Duration) -> String {
    var parts = [content.stage]
    if let best = content.best { parts.append("best \(Words.grouped(best))") }
    if let bound = content.bound, bound.isFinite {
      parts.append("bound \(Words.decimal(bound, places: 1))")
      if let best = content.best {
        let gap = abs(Double(best) - bound) / max(1, abs(Double(best)))
        parts.append("gap \(Words.percent(gap, places: 2))")
      }
    }
    parts.append("\(elapsed.components.seconds) s")
    return parts.joined(separator: " · ")
  }
}
