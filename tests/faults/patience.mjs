/// Looks; and where something is missing, once more after a while: what is only shown late is not lost.
export async function lookTwice(look, isWhole) {
  const seen = await look();
  if (isWhole(seen)) return seen;
  await new Promise((later) => setTimeout(later, 3000));
  return look();
}
