"""Tables whose criteria are columns: ``lying`` turns them, the others say what stands in such headers and below them."""
