import Coaching

/// What a bound and a gap mean, in words a coordinator can use.
public enum ProofWords {
  /// How good a pairing is known to be.
  /// - Parameter objective: what it was made for; nil where the plan alone is known, which does not say so.
  public static func pairing(_ pairing: Pairing, objective: Objective?) -> String {
    if pairing.proof.status == .optimal {
      switch objective {
      case .fair:
        return
          "Proven best: no pairing leaves fewer waiting, lifts the lowest total higher, or has more points beyond that."
      case .points: return "Proven best: no other pairing of this roster has more points."
      case nil:
        return
          "Proven best: no other pairing of this roster has more points (of one made with --fair: none that is as fair)."
      }
    }
    let open = "No pairing can have more than \(number(pairing.proof.bound, up: false)) points"
    return
      "\(open), so this one is at most \(shortfall(pairing)) short of the best\(why(pairing.proof.status))."
  }

  /// The points to the bound; as a share, too, where there are as many points to take it of.
  private static func shortfall(_ pairing: Pairing) -> String {
    guard let bound = whole(pairing.proof.bound, up: false) else { return gap(pairing.proof) }
    let points = Words.count(max(0, bound - pairing.points), "point")
    return pairing.points > 0 && pairing.proof.gap <= 1 ? "\(points) (\(gap(pairing.proof)))" : points
  }

  /// How good a schedule is known to be.
  public static func schedule(_ schedule: Schedule) -> String {
    if schedule.proof.status == .optimal {
      return "Proven best: no other schedule of these pairs costs fewer points."
    }
    let open =
      "No schedule of these pairs can cost less than \(number(schedule.proof.bound, up: true)) points"
    return
      "\(open), so at most \(gap(schedule.proof)) of its cost could be saved\(stopped(schedule.proof.status))."
  }

  private static func number(_ bound: Double, up: Bool) -> String {
    whole(bound, up: up).map(Words.grouped) ?? "any number of"
  }

  /// A bound as a whole number; points are whole, so a fraction may be rounded towards the answer. Nil where it bounds nothing.
  private static func whole(_ bound: Double, up: Bool) -> Int? {
    let whole = up ? (bound - 1e-6).rounded(.up) : (bound + 1e-6).rounded(.down)
    return abs(whole) < 1e15 ? Int(whole) : nil
  }

  private static func gap(_ proof: Proof) -> String { Words.percent(proof.gap, places: 2) }

  /// A pairing in a whole plan may be chosen for its schedule (SPEC §5: a plan is judged by its value).
  private static func why(_ status: SolveStatus) -> String {
    status == .feasible
      ? " (with fewer points it costs less in the schedule, or the search ended before it found better)"
      : stopped(status)
  }

  private static func stopped(_ status: SolveStatus) -> String {
    switch status {
    case .optimal: ""
    case .feasible: " (the search ended before it could prove more)"
    case .interrupted: " (the search was interrupted; this is the best it had)"
    }
  }
}
