/// A column of a program: its place, from 0, in the order in which columns were added.
public struct Variable: Hashable, Comparable, Sendable {
  public let index: Int

  public init(_ index: Int) { self.index = index }

  public static func < (left: Variable, right: Variable) -> Bool { left.index < right.index }
}

/// A row (constraint) of a program: its place, from 0, in the order in which rows were added.
public struct Row: Hashable, Comparable, Sendable {
  public let index: Int

  public init(_ index: Int) { self.index = index }

  public static func < (left: Row, right: Row) -> Bool { left.index < right.index }
}
