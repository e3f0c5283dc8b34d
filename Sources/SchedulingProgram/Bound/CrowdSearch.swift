import Coaching

/// Finds the crowds (`Crowd`) of most weight among the sessions of a fractional schedule that one person may have on a date, or that list one lesson.
struct CrowdSearch {
  /// A session with its weight in the linear solution.
  struct Use {
    let span: MinuteSpan
    /// Where the person is.
    let place: Int32
    let weight: Double
    let track: Int
    let step: Int
    /// The steps of the track of which one at most can be then (`Track.alternatives`).
    let alternatives: UInt64
  }

  /// Sessions of one step, or of those of which one at most can be.
  private struct StepUses {
    /// All of them, whenever they are.
    let crowd: Crowd
    let place: Int32
    let uses: [Use]

    init(of use: Use, among uses: [Use]) {
      let crowd = Crowd(track: Int32(use.track), steps: use.alternatives)
      self.crowd = crowd
      place = use.place
      self.uses = uses.filter { crowd.holds($0) }
    }

    func weight(after: Int32, before: Int32) -> Double {
      uses.reduce(0) { $0 + (after < $1.span.end && $1.span.start <= before ? $1.weight : 0) }
    }

    /// A crowd of others, joined by the sessions of these steps that end after the one instant and begin no later than the other.
    func joining(_ others: Crowd, after: Int32, before: Int32) -> Crowd {
      var joined = others
      (joined.track, joined.steps) = (crowd.track, crowd.steps)
      (joined.after, joined.before) = (after, before)
      return joined
    }
  }

  /// Sessions at one place.
  private struct PlaceUses {
    let place: Int32
    let uses: [Use]
    let starts: [Int32]
    let ends: [Int32]

    init(place: Int32, _ uses: [Use]) {
      self.place = place
      self.uses = uses
      starts = Set(uses.map(\.span.start)).sorted()
      ends = Set(uses.map(\.span.end)).sorted()
    }

    func weight(_ instant: Int32) -> Double {
      uses.reduce(0) { $0 + ($1.span.contains(instant) ? $1.weight : 0) }
    }

    /// The first and the last instant of every session.
    var edges: [Int32] { Set(starts + ends.map { $0 - 1 }).sorted() }
  }

  private let uses: [Use]
  private let travel: (Int32, Int32) -> Int32
  private let places: [PlaceUses]
  private let steps: [StepUses]

  /// `travel`: minutes between two schools.
  init(_ uses: [Use], travel: @escaping (Int32, Int32) -> Int32) {
    self.uses = uses
    self.travel = travel
    places = Set(uses.map(\.place)).sorted().map { place in
      PlaceUses(place: place, uses.filter { $0.place == place })
    }
    var steps: [StepUses] = []
    for use in uses
    where !steps.contains(where: { $0.crowd.track == Int32(use.track) && $0.crowd.steps == use.alternatives })
    {
      steps.append(StepUses(of: use, among: uses))
    }
    self.steps = steps
  }

  /// All steps' sessions, whenever they are.
  func forEachStep(_ body: (Crowd, Double) -> Void) {
    for step in steps {
      body(step.crowd, step.uses.reduce(0) { $0 + $1.weight })
    }
  }

  /// Sessions that last at one instant, of two steps at least: those of one are `forEachStep`'s.
  func forEachInstant(_ body: (Crowd, Double) -> Void) {
    guard uses.count > 1 else { return }
    for instant in uses.map(\.span).fullInstants {
      let running = uses.filter { $0.span.contains(instant) }
      guard running.contains(where: { $0.track != running[0].track || $0.step != running[0].step }) else {
        continue
      }
      body(.lasting(at: instant), running.reduce(0) { $0 + $1.weight })
    }
  }

  /// Sessions that last from one instant to another, with those of a step that last at some instant between: the heaviest of each step.
  func forEachSpan(_ body: (Crowd, Double) -> Void) {
    for step in steps where step.uses.count > 1 && step.uses.count < uses.count {
      let others = uses.filter { !step.crowd.holds($0) }
      var best: (crowd: Crowd, weight: Double)?
      for from in Set(step.uses.map { $0.span.end - 1 }).sorted() {
        for to in Set(step.uses.map(\.span.start)).sorted() where from < to {
          let long = others.reduce(0) {
            $0 + ($1.span.start <= from && to < $1.span.end ? $1.weight : 0)
          }
          guard long > 0 else { continue }
          let weight = long + step.weight(after: from, before: to)
          if weight > best?.weight ?? 0 {
            let others = Crowd(place: Crowd.anywhere, from: from, to: to)
            best = (step.joining(others, after: from, before: to), weight)
          }
        }
      }
      if let best { body(best.crowd, best.weight) }
    }
  }

  /// Sessions at two or three places that are too near each other, with those of a step elsewhere that are too near all of them: the heaviest of
  /// each two places, and of each place and each step.
  func forEachJourney(_ body: (Crowd, Double) -> Void) {
    guard places.count > 1 else { return }
    for (number, first) in places.enumerated() {
      for second in places[(number + 1)...] {
        if let best = heaviest(first, second) { body(best.crowd, best.weight) }
      }
      for step in steps where step.place != first.place && step.uses.count > 1 {
        if let best = heaviest(first, step) { body(best.crowd, best.weight) }
      }
    }
  }

  private func heaviest(_ first: PlaceUses, _ second: PlaceUses) -> (crowd: Crowd, weight: Double)? {
    let most = travel(first.place, second.place)
    var best: (crowd: Crowd, weight: Double)?
    for instant in first.edges {
      for other in second.edges where other != instant && abs(other - instant) <= most {
        var crowd = Crowd(place: first.place, from: instant, to: instant)
        (crowd.otherPlace, crowd.otherInstant) = (second.place, other)
        var weight = first.weight(instant) + second.weight(other)
        if let third = third(crowd) {
          (crowd.thirdPlace, crowd.thirdInstant) = (third.place, third.instant)
          weight += third.weight
        }
        weight += join(&crowd)
        if weight > best?.weight ?? 0 { best = (crowd, weight) }
      }
    }
    return best
  }

  private func heaviest(_ first: PlaceUses, _ step: StepUses) -> (crowd: Crowd, weight: Double)? {
    let most = travel(first.place, step.place)
    var best: (crowd: Crowd, weight: Double)?
    for instant in first.edges {
      let weight = first.weight(instant) + step.weight(after: instant - most, before: instant + most)
      guard weight > best?.weight ?? 0 else { continue }
      let point = Crowd(place: first.place, from: instant, to: instant)
      let crowd = step.joining(point, after: instant - most, before: instant + most)
      best = (crowd, weight)
    }
    return best
  }

  /// The place and the instant of most weight that are too near both others.
  private func third(_ crowd: Crowd) -> (place: Int32, instant: Int32, weight: Double)? {
    var best: (place: Int32, instant: Int32, weight: Double)?
    for uses in places where uses.place != crowd.place && uses.place != crowd.otherPlace {
      let first = travel(uses.place, crowd.place)
      let second = travel(uses.place, crowd.otherPlace)
      for instant in uses.edges
      where abs(instant - crowd.from) <= first && abs(instant - crowd.otherInstant) <= second {
        let weight = uses.weight(instant)
        if weight > best?.weight ?? 0 { best = (uses.place, instant, weight) }
      }
    }
    return best
  }

  /// Lets the step join whose sessions elsewhere add most; tells how much.
  private func join(_ crowd: inout Crowd) -> Double {
    var points = [(crowd.place, crowd.from), (crowd.otherPlace, crowd.otherInstant)]
    if crowd.thirdPlace >= 0 { points.append((crowd.thirdPlace, crowd.thirdInstant)) }
    var best = 0.0
    for step in steps where !points.contains(where: { $0.0 == step.place }) {
      let after = points.map { $0.1 - travel(step.place, $0.0) }.max()!
      let before = points.map { $0.1 + travel(step.place, $0.0) }.min()!
      let weight = step.weight(after: after, before: before)
      guard weight > best else { continue }
      best = weight
      crowd = step.joining(crowd, after: after, before: before)
    }
    return best
  }
}

extension Crowd {
  fileprivate func holds(_ use: CrowdSearch.Use) -> Bool {
    holds(use.span, at: use.place, track: use.track, step: use.step)
  }
}

extension [MinuteSpan] {
  /// The last start of each largest set of spans that run at once: any other instant has no more of them.
  var fullInstants: [Int32] {
    let starts = Set(map(\.start)).sorted()
    let ends = map(\.end).sorted()
    var place = 0
    var full: [Int32] = []
    for (number, start) in starts.enumerated() {
      while place < ends.count, ends[place] <= start { place += 1 }
      // Another begins before any of these ends.
      if number + 1 < starts.count, place < ends.count, starts[number + 1] < ends[place] { continue }
      full.append(start)
    }
    return full
  }
}
