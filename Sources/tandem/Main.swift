import Foundation
import TandemCLI

@main
struct Main {
  static func main() { exit(TandemProgram.run()) }
}
