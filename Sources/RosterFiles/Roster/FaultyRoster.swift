import Coaching

/// A roster as far as it could be read: what is faulty is left out, or has its usual value.
public struct FaultyRoster: Hashable, Sendable {
  public var roster: Roster
  /// Whether its faults leave all that it says as it is written, so that what else is wrong with it does not follow from them.
  public var isAsWritten: Bool
}

extension PendingFault {
  /// Whether the fault leaves all other values as they are written. A key that may be a misspelt one leaves a value unread.
  var leavesValues: Bool {
    switch problem {
    case .forcedAbove, .apartToo: true
    case .unknownKey: suggestion == nil
    default: false
    }
  }
}
