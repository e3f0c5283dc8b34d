import Foundation

extension TemporaryFolder {
  /// Puts a text into a file of the folder, and gives its path.
  func file(_ name: String, _ text: String) throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
    return path(name)
  }

  /// The text of a file of the folder.
  func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }
}
